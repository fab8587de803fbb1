import { type Month, monthOf } from '#calendar-date';
import { type DayNumber, dateOf, type Millionths, paidDayAfter, type Run } from '#cost-responsibility';
import { monthsFrom } from './assumptions.js';

/** The municipal part of one payer's days of one month that are paid in one month. */
export interface MonthCost {
  /** Three-digit municipality code, or `unknown`. */
  readonly payer: string;
  /** The month of the paid days: months after the first month of the forecast; negative before it. */
  readonly month: number;
  /** The month of the payment date, counted likewise. */
  readonly paidMonth: number;
  readonly municipal: Millionths;
}

/** Adds runs up by month, exactly. Days without a municipal part are left out. */
export function monthCosts(runs: readonly Run[], first: Month): MonthCost[] {
  const costs = new Map<string, { payer: string; month: number; paidMonth: number; municipal: Millionths }>();
  for (const run of runs) {
    if (run.percent === 0) continue;
    const paidMonth = monthsFrom(first, monthOf(run.paid.payment.paidOn));
    for (const [month, days] of daysByMonth(run.first, run.days)) {
      const index = monthsFrom(first, month);
      const key = `${run.payer} ${index} ${paidMonth}`;
      const cost = costs.get(key) ?? { payer: run.payer, month: index, paidMonth, municipal: 0n };
      cost.municipal += BigInt(days) * run.municipal;
      costs.set(key, cost);
    }
  }
  return [...costs.values()];
}

function daysByMonth(first: DayNumber, days: number): Map<Month, number> {
  const byMonth = new Map<Month, number>();
  for (let index = 0; index < days; index++) {
    const month = monthOf(dateOf(paidDayAfter(first, index)));
    byMonth.set(month, (byMonth.get(month) ?? 0) + 1);
  }
  return byMonth;
}
