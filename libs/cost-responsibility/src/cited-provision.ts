import type { Statutes } from '#statutes';

/** A place in the law. */
export interface CitedProvision {
  /** The statute number: `1290/2002`. */
  readonly act: string;
  /** The place in it: `14:3 a § 2 mom. 1 k`. */
  readonly place: string;
  /** Both, as the field cites them: `työttömyysturvalaki 14:3 a § 2 mom. 1 k`. */
  readonly citation: string;
}

export function citedProvision(statutes: Statutes, act: string, place: string): CitedProvision {
  return { act, place, citation: statutes.cite(act, place) };
}
