import { centsText, type Millionths, roundedToCents } from '#cost-responsibility';
import type { PersonForecast } from './person-forecast.js';

/** What the municipality does not pay when a person's benefit ends at the end of a month, and not later. */
export interface WorthOfExit {
  /** Exact, by month: what an exit at the end of the month before saves against one at the end of this month. */
  readonly byMonth: readonly Millionths[];
  /** An exit at the end of the first month, in place of the second. */
  readonly oneMonthEarlier: Millionths;
  /** An exit at the end of the first month, in place of none in the months of the forecast. */
  readonly inAllMonths: Millionths;
}

/** What one person costs some payers, by month of the paid days. */
export function costsOf(person: PersonForecast, months: number, payers: Payers): Millionths[] {
  const costs = new Array<Millionths>(months).fill(0n);
  for (const { payer, month, municipal } of person.costs) {
    if (month >= 0 && isOneOf(payers, payer)) costs[month] = (costs[month] ?? 0n) + municipal;
  }
  return costs;
}

/** The first month is paid in any case: an exit is worth the months after it. */
export function worthOfExit(costs: readonly Millionths[]): WorthOfExit {
  const byMonth = costs.map((cost, month) => (month === 0 ? 0n : cost));
  return {
    byMonth,
    oneMonthEarlier: byMonth[1] ?? 0n,
    inAllMonths: byMonth.reduce((sum, cost) => sum + cost, 0n),
  };
}

/** Municipality codes, or `unknown`; all payers where there is no such list. */
export type Payers = ReadonlySet<string> | undefined;

export function isOneOf(payers: Payers, payer: string): boolean {
  return payers === undefined || payers.has(payer);
}

/** Euros, rounded once to cents. */
export function euros(amount: Millionths): string {
  return centsText(roundedToCents(amount));
}
