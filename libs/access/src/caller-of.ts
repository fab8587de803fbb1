import Type, { type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { AUTHORITIES, looksLikePersonalIdentityCode } from '#contracts';
import type { Caller, Mandate } from './caller.js';
import { PART_NAMES } from './parts.js';
import type { Permissions } from './permissions.js';
import { ROLES } from './roles.js';

const identifier = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$' });
const oneOf = <const Words extends readonly string[]>(words: Words) =>
  Type.Unsafe<Words[number]>({ type: 'string', enum: [...words] });
const listOf = (pattern: string) => Type.Array(Type.String({ pattern }), { minItems: 1, maxItems: 400 });

/** What an access token says about its holder: standard claims, and what is Polku's own in the claim `polku`. */
const Claims = Type.Object({
  sub: identifier,
  client_id: identifier,
  exp: Type.Number(),
  polku: Type.Object(
    {
      role: oneOf(ROLES),
      authority: Type.Optional(oneOf(AUTHORITIES)),
      municipalities: Type.Optional(listOf('^(\\d{3}|unknown|\\*)$')),
      jobseeker: Type.Optional(identifier),
      matter: Type.Optional(identifier),
      until: Type.Optional(
        Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z$' }),
      ),
      eventTypes: Type.Optional(listOf('^(\\*|[A-Za-z][A-Za-z0-9]{0,99})$')),
      parts: Type.Optional(Type.Array(oneOf(PART_NAMES), { minItems: 1, maxItems: PART_NAMES.length })),
    },
    { additionalProperties: false },
  ),
});
const checked = Compile(Claims);

const IDENTIFIER = 'letters, digits, `.`, `_` and `-`, at most 64, nothing about a person';
/** What people get wrong who ask for a token by hand. */
const EXPECTED: Readonly<Record<string, string>> = {
  '/polku/matter': `${IDENTIFIER}; for example EOAK-1234-2026`,
  '/polku/jobseeker': IDENTIFIER,
  '/polku/until': 'an instant in UTC, 2026-11-24T12:00:00Z',
  '/polku/municipalities': 'codes of three digits, `unknown` for people without a recorded home, or `*`',
  '/polku/eventTypes': 'names of types of events, or `*`',
  '/polku/parts': `of ${PART_NAMES.join(', ')}`,
};

/** What an issuer says in a token besides the times. */
export type TokenClaims = Omit<Static<typeof Claims>, 'exp'>;

/**
 * Who a token is of.
 * @returns a sentence where its claims make no caller; it repeats nothing of them
 */
export function callerOf(claims: unknown, { roles }: Permissions): Caller | string {
  if (!checked.Check(claims)) {
    const [error] = checked.Errors(claims);
    const path = error?.instancePath || '/';
    const expected = Object.entries(EXPECTED).find(([claim]) => path.startsWith(claim))?.[1];
    return `the claim ${path} is not as it should be${expected === undefined ? '' : `: ${expected}`}`;
  }
  const { sub, client_id, polku, exp } = claims;
  const { role, authority, until, ...rest } = polku;
  const { people, authorities, forMatter, namesEvents } = roles[role];
  const identifiers = [sub, client_id, rest.jobseeker, rest.matter];
  if (identifiers.some((each) => each !== undefined && looksLikePersonalIdentityCode(each))) {
    return 'an identifier looks like a personal identity code';
  }
  if (authority === undefined ? authorities.length > 0 : !authorities.includes(authority)) {
    return `the role ${role} needs the claim polku.authority: ${authorities.join(' or ') || 'none'}`;
  }
  const ends = until === undefined ? undefined : new Date(until);
  if (ends !== undefined && Number.isNaN(ends.getTime())) return 'the claim polku.until is no instant';
  const needed: [boolean, keyof Mandate, unknown][] = [
    [people === 'area', 'municipalities', rest.municipalities],
    [people === 'one', 'jobseeker', rest.jobseeker],
    [forMatter, 'matter', rest.matter],
    [forMatter, 'until', ends],
    [namesEvents, 'eventTypes', rest.eventTypes],
    [namesEvents, 'parts', rest.parts],
  ];
  const missing = needed.find(([isNeeded, , value]) => isNeeded && value === undefined);
  if (missing !== undefined) return `the role ${role} needs the claim polku.${missing[1]}`;
  return {
    subject: sub,
    client: client_id,
    isService: sub === client_id,
    role,
    ...(authority === undefined ? {} : { authority }),
    expires: new Date(exp * 1000),
    mandate: { ...rest, ...(ends === undefined ? {} : { until: ends }) },
  };
}
