import type { Part, Role } from '#access';
import { helsinkiDateOf } from '#calendar-date';
import type { Authority } from '#contracts';
import { newIdentifier } from '#event-store';
import { type AskedIdentity, demoClaims } from '../../src/demo-issuer/demo-claims.js';
import { DemoIssuer } from '../../src/demo-issuer/demo-issuer.js';
import { permissionsOfDays } from '../../src/identity/permissions-of-days.js';

/** The issuer of all tests of one file. */
export const testIssuer = await DemoIssuer.inMemory(newIdentifier);
const permissionsOn = permissionsOfDays();

/** The role whose acts are an authority's. */
const ROLE_OF: Readonly<Record<Authority, Role>> = {
  'employment-authority': 'caseworker',
  municipality: 'caseworker',
  'wellbeing-services-county': 'county-worker',
  kela: 'kela-worker',
  'unemployment-fund': 'fund-worker',
};

export interface Asked extends Partial<Omit<AskedIdentity, 'role' | 'parts'>> {
  readonly role: Role;
  readonly parts?: readonly Part[];
}

/** A token as the demo issuer gives it. */
export async function tokenFor(asked: Asked, now: Date): Promise<string> {
  const claims = demoClaims({ clientId: 'tests', ...asked }, permissionsOn(helsinkiDateOf(now)), now);
  if (typeof claims === 'string') throw new Error(claims);
  return await testIssuer.accessToken(claims, now);
}

export function roleOf(authority: string): Role {
  return ROLE_OF[authority as Authority];
}
