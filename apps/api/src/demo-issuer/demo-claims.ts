import { callerOf, EVERYWHERE, type Permissions, ROLES, type Role, type TokenClaims } from '#access';
import { isOpaqueIdentifier } from '../http/opaque-identifier.js';

/** Whom somebody who tries Polku wants to be. What is left out is chosen. */
export interface AskedIdentity {
  readonly role: string;
  readonly clientId: string;
  readonly subject?: string | undefined;
  readonly authority?: string | undefined;
  readonly municipalities?: readonly string[];
  readonly jobseeker?: string | undefined;
  readonly need?: string | undefined;
  readonly matter?: string | undefined;
  readonly until?: string | undefined;
  readonly eventTypes?: readonly string[];
  readonly parts?: readonly string[];
}

/** What of the choice cannot be: the first field that is missing, or not for the role. */
export function mistakenField(
  { role, authority, jobseeker, municipalities = [] }: AskedIdentity,
  { roles }: Permissions,
): 'role' | 'jobseeker' | 'municipalities' | 'authority' {
  const rights = roles[role as Role] as Permissions['roles'][Role] | undefined;
  if (rights === undefined) return 'role';
  if (jobseeker === undefined ? rights.people === 'one' : !isOpaqueIdentifier(jobseeker)) return 'jobseeker';
  if (authority !== undefined && !(rights.authorities as readonly string[]).includes(authority))
    return 'authority';
  return municipalities.length > 0 ? 'municipalities' : 'role';
}

/** For how long a case is opened when nothing is said. */
const MATTER_SECONDS = 3600;

/** @returns a sentence where nobody can be that */
export function demoClaims(asked: AskedIdentity, permissions: Permissions, now: Date): TokenClaims | string {
  const role = ROLES.find((known) => known === asked.role);
  if (role === undefined) return `the role is one of ${ROLES.join(', ')}`;
  const claims = claimsOf(role, asked, permissions, now);
  const caller = callerOf({ ...claims, exp: 0 }, permissions);
  return typeof caller === 'string' ? caller : (claims as TokenClaims);
}

function claimsOf(role: Role, asked: AskedIdentity, { roles }: Permissions, now: Date) {
  const rights = roles[role];
  const authority = asked.authority ?? rights.authorities[0];
  const municipalities =
    listOf(asked.municipalities) ?? (rights.people === 'area' ? [EVERYWHERE] : undefined);
  const inAnHour = new Date(now.getTime() + MATTER_SECONDS * 1000).toISOString();
  const matter = asked.matter ?? (rights.forMatter ? 'demo-matter' : undefined);
  const until = asked.until ?? (rights.forMatter ? inAnHour : undefined);
  const eventTypes = listOf(asked.eventTypes) ?? (rights.namesEvents ? ['*'] : undefined);
  const parts = listOf(asked.parts) ?? (rights.namesEvents ? rights.parts : undefined);
  const { jobseeker, need } = asked;
  const said = { authority, municipalities, jobseeker, need, matter, until, eventTypes, parts };
  return {
    // The person herself is called what she is called; whoever reads her case is somebody else.
    sub: asked.subject ?? (rights.forMatter ? undefined : jobseeker) ?? `demo-${role}`,
    client_id: asked.clientId,
    polku: { role, ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) },
  };
}

function listOf(given: readonly string[] | undefined): readonly string[] | undefined {
  return given === undefined || given.length === 0 ? undefined : given;
}
