import type { BenefitHistory } from '#benefit-history';
import type { CalendarDate } from '#calendar-date';
import type { Statutes } from '#statutes';

/** Why somebody wants to know where a person lives. */
export const MUNICIPALITY_NEEDS = [
  /** An employment authority, or another that serves the person, in the person's own matter. */
  'serving-the-person',
  /** A payer of the benefit, who names the municipality that has a share. */
  'paying-the-benefit',
  /** The person herself. */
  'own-data',
  /** The ombudsman's reviewer, in an opened case. */
  'supervision-of-legality',
  /** The municipality's controller: sums, never who. */
  'municipal-accounting',
  'statistics',
  'subscription',
] as const;
export type MunicipalityNeed = (typeof MUNICIPALITY_NEEDS)[number];

/**
 * Whether the home municipality of a person, the address and contacts may be shown to somebody (DAT-3). Who has no need that is
 * known is shown nothing.
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

/** Stands in the place of the code of a municipality that may not be known. No municipality has it. */
export const HIDDEN_MUNICIPALITY = 'hidden';

/** The same history with all homes in one place that is told to nobody: whatever is computed of it tells it as little. */
export function withHiddenHomes(history: BenefitHistory): BenefitHistory {
  return {
    ...history,
    homeMunicipalities: history.homeMunicipalities.map((home) => ({
      ...home,
      municipality: HIDDEN_MUNICIPALITY,
    })),
    factsSetRight: history.factsSetRight.map((each) => ({
      ...each,
      fact: withHiddenMunicipality(each.fact) as typeof each.fact,
    })),
  };
}

/** The same data of an event without where the person lives. */
export function withHiddenMunicipality(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'municipality' in data
    ? { ...data, municipality: HIDDEN_MUNICIPALITY }
    : data;
}
