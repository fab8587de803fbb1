import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Type, { type Static, type TProperties } from 'typebox';
import { Compile } from 'typebox/compile';
import { parse } from 'yaml';
import type { CalendarDate } from '#calendar-date';
import { AUTHORITIES, allContracts } from '#contracts';
import { MUNICIPALITY_NEEDS } from '#data-protection';
import { PART_NAMES, type Part } from './parts.js';
import { type FieldParts, type Permissions, type RoleRights, TASK_SUBJECTS } from './permissions.js';
import { ROLES } from './roles.js';

const SHIPPED = join(dirname(fileURLToPath(import.meta.url)), '..', 'permissions.yaml');

const closed = <Properties extends TProperties>(properties: Properties) =>
  Type.Object(properties, { additionalProperties: false });
const oneOf = <const Words extends readonly string[]>(words: Words) =>
  Type.Unsafe<Words[number]>({ type: 'string', enum: [...words] });
const sentence = Type.String({ minLength: 1 });
const word = Type.String({ pattern: '^[a-z]+(-[a-z]+)*$', maxLength: 64 });
const parts = Type.Array(oneOf(PART_NAMES), { uniqueItems: true });
const names = Type.Array(Type.String({ minLength: 1 }), { uniqueItems: true });
const byPart = Type.Partial(closed(Object.fromEntries(PART_NAMES.map((part) => [part, names]))));

const RoleEntry = closed({
  meaning: sentence,
  provision: sentence,
  authorities: Type.Optional(Type.Array(oneOf(AUTHORITIES), { minItems: 1 })),
  people: oneOf(['area', 'one', 'everybody', 'nobody'] as const),
  municipalityNeed: Type.Optional(oneOf(MUNICIPALITY_NEEDS)),
  beginsCases: Type.Optional(Type.Boolean()),
  forMatter: Type.Optional(Type.Boolean()),
  namesEvents: Type.Optional(Type.Boolean()),
  purposes: Type.Array(word, { minItems: 1, uniqueItems: true }),
  manyPeople: Type.Optional(Type.Integer({ minimum: 1 })),
  parts,
  unlocked: Type.Optional(parts),
  tasks: Type.Optional(
    Type.Partial(
      closed(
        Object.fromEntries(
          TASK_SUBJECTS.map((subject) => [subject, Type.Union([Type.Literal('all'), names])]),
        ),
      ),
    ),
  ),
});

const PermissionsFile = closed({
  versions: Type.Array(
    closed({
      from: Type.Unsafe<CalendarDate>({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
      accessLog: closed({
        years: Type.Integer({ minimum: 1 }),
        provision: sentence,
        note: Type.Optional(sentence),
      }),
      roles: closed(Object.fromEntries(ROLES.map((role) => [role, RoleEntry]))),
    }),
    { minItems: 1 },
  ),
  purposes: Type.Record(word, sentence),
  streams: Type.Record(Type.String(), oneOf(PART_NAMES)),
  events: byPart,
  fields: byPart,
  moneyFields: byPart,
});
const checked = Compile(PermissionsFile);

/** The file of permissions is not as it should be; the message says where. */
export class PermissionDataError extends Error {
  constructor(problem: string) {
    super(`permissions.yaml: ${problem}`);
    this.name = 'PermissionDataError';
  }
}

/**
 * The permissions in force on a day.
 * @param text another file than the one that ships with the product
 * @throws PermissionDataError
 */
export function loadPermissions(on: CalendarDate, text = readFileSync(SHIPPED, 'utf8')): Permissions {
  const file = contentOf(text);
  if (!checked.Check(file)) {
    const [error] = checked.Errors(file);
    throw new PermissionDataError(
      `${error?.instancePath ?? ''} ${error?.message ?? 'is not as it should be'}`,
    );
  }
  const { versions } = file;
  versions.forEach(({ from }, index) => {
    const before = versions[index - 1];
    if (before !== undefined && from <= before.from) {
      throw new PermissionDataError(`/versions/${index}/from must come after ${before.from}`);
    }
  });
  for (const { roles } of versions) {
    for (const role of ROLES) {
      const unknown = roles[role]?.purposes.find((purpose) => !Object.hasOwn(file.purposes, purpose));
      if (unknown !== undefined) {
        throw new PermissionDataError(
          `the role ${role} has the purpose ${unknown}, which is not among /purposes`,
        );
      }
    }
  }
  const inForce = versions.findLast(({ from }) => from <= on);
  if (inForce === undefined) throw new PermissionDataError(`no version is in force on ${on}`);
  return {
    from: inForce.from,
    roles: Object.fromEntries(
      ROLES.map((role) => [role, rightsOf(inForce.roles[role] as Static<typeof RoleEntry>)]),
    ) as Permissions['roles'],
    fields: fieldParts(file),
    purposes: file.purposes,
    accessLog: inForce.accessLog,
  };
}

function contentOf(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new PermissionDataError(`it is no YAML: ${(error as Error).message}`);
  }
}

function rightsOf(entry: Static<typeof RoleEntry>): RoleRights {
  const { authorities = [], beginsCases = false, forMatter = false, namesEvents = false } = entry;
  const { unlocked = [], tasks = {} } = entry;
  return { ...entry, authorities, beginsCases, forMatter, namesEvents, unlocked, tasks } as RoleRights;
}

function fieldParts({ streams, events, fields, moneyFields }: Static<typeof PermissionsFile>): FieldParts {
  const ofEvents = partByName(events);
  const known = new Set<string>(allContracts.map(({ type }) => type));
  for (const type of ofEvents.keys()) {
    if (!known.has(type)) throw new PermissionDataError(`/events names ${type}, which is no event`);
  }
  return { streams, events: ofEvents, pathway: partByName(fields), money: partByName(moneyFields) };
}

function partByName(byPart: object): ReadonlyMap<string, Part> {
  return new Map(
    Object.entries(byPart as Record<Part, string[]>).flatMap(([part, named]) =>
      named.map((name): [string, Part] => [name, part as Part]),
    ),
  );
}
