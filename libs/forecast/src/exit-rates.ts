/** From so many paid days of unemployment on, the probability that it ends with the month. */
export interface ExitRateBand {
  /** Paid days of the spell at the end of the month; 0 in the first band. */
  readonly fromPaidDays: number;
  /** 0 to 1. */
  readonly monthlyRate: number;
}

/** Where rates come from. */
export type ExitRatesOrigin =
  | { readonly how: 'given' }
  | {
      readonly how: 'estimated';
      /** Months of a person in which the benefit might have ended, and those in which it did. */
      readonly monthsAtRisk: number;
      readonly exits: number;
    };

/** How likely a person's benefit ends at the end of a month, by how long it has been paid. */
export interface ExitRates {
  /** By `fromPaidDays`; at least one. */
  readonly bands: readonly ExitRateBand[];
  readonly origin: ExitRatesOrigin;
}

export function flatExitRate(monthlyRate: number): ExitRates {
  return { bands: [{ fromPaidDays: 0, monthlyRate }], origin: { how: 'given' } };
}

export function exitRateAt({ bands }: ExitRates, paidDays: number): number {
  return bands.findLast(({ fromPaidDays }) => fromPaidDays <= paidDays)?.monthlyRate ?? 0;
}

/**
 * The probability that a person is still paid in each month. The first month is certain; exits are at the ends of months.
 * @param spellDays by month, paid days of the spell until its end
 */
export function survivalOf(spellDays: readonly number[], rates: ExitRates): number[] {
  let alive = 1;
  return spellDays.map((paidDays) => {
    const inThisMonth = alive;
    alive *= 1 - exitRateAt(rates, paidDays);
    return inThisMonth;
  });
}
