import type { CalendarDate } from '#calendar-date';
import type { Statutes } from '#statutes';

/** Why somebody wants to know of a person, and where the person lives. */
export const MUNICIPALITY_NEEDS = [
  /** An employment authority, or another that serves the person, in the person's own matter. */
  'serving-the-person',
  /** A payer of the benefit, who names the municipality that has a share. */
  'paying-the-benefit',
  /** The person herself. */
  'own-data',
  /** The ombudsman's reviewer, in an opened case. */
  'supervision-of-legality',
  /** Who watches over the readings of personal data, for the people whose they are. */
  'supervision-of-readings',
  /** The municipality's controller: sums, never who. */
  'municipal-accounting',
  'statistics',
  'subscription',
] as const;
export type MunicipalityNeed = (typeof MUNICIPALITY_NEEDS)[number];

/**
 * Whether somebody may know where a person lives (DAT-3). Who may not does not find her at all: days, sums and officials tell it as
 * well as the code of a municipality does (decision 216).
 */
export function mayKnowMunicipality({
  isProtected,
  need,
  statutes,
  on,
}: {
  /** An order of non-disclosure is in force. */
  readonly isProtected: boolean;
  readonly need?: MunicipalityNeed;
  readonly statutes: Statutes;
  readonly on: CalendarDate;
}): boolean {
  if (!isProtected) return true;
  if (need === undefined) return false;
  const needs = statutes.parameterIfInForce('words', '661/2009', 'non-disclosure.municipality-known-for', on);
  return needs?.value.includes(need) ?? false;
}
