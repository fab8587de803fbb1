import type { Millionths } from '#cost-responsibility';

/**
 * What one person costs when the benefit may end with each month. Exits are independent from person to person; one person's
 * months hang together, since who is not paid in a month is not paid in any later one.
 */
export interface ExpectedCosts {
  /** By month, exact up to the billionth of the probability. */
  readonly byMonth: readonly Millionths[];
  readonly total: Millionths;
  /** Squared euros, by month. A measure of spread, not an amount of money: a floating-point number will do. */
  readonly varianceByMonth: readonly number[];
  readonly varianceOfTotal: number;
}

const CERTAIN = 1_000_000_000n;

/**
 * Mean and variance in closed form. With the probability s of being paid in a month and the cost c of the month, the month has the
 * variance c² s (1 - s). The total is computed from the last month back: given that the person is paid in a month, what is still
 * to come has, with the probability q of being paid in the next one, the mean q M and the variance q V + q (1 - q) M².
 */
export function expectedCosts(costs: readonly Millionths[], survival: readonly number[]): ExpectedCosts {
  const byMonth = costs.map((cost, month) => partlyPaid(cost, survival[month] ?? 0));
  const varianceByMonth = costs.map((cost, month) => {
    const alive = survival[month] ?? 0;
    return inEuros(cost) ** 2 * alive * (1 - alive);
  });
  let mean = 0;
  let variance = 0;
  for (let month = costs.length - 1; month >= 0; month--) {
    const alive = survival[month] ?? 0;
    const before = month === 0 ? 1 : (survival[month - 1] ?? 0);
    const goesOn = before === 0 ? 0 : alive / before;
    const withThis = inEuros(costs[month] ?? 0n) + mean;
    variance = goesOn * variance + goesOn * (1 - goesOn) * withThis ** 2;
    mean = goesOn * withThis;
  }
  return {
    byMonth,
    total: byMonth.reduce((sum, cost) => sum + cost, 0n),
    varianceByMonth,
    varianceOfTotal: variance,
  };
}

/** An amount times a probability. */
export function partlyPaid(cost: Millionths, probability: number): Millionths {
  return (cost * BigInt(Math.round(probability * Number(CERTAIN)))) / CERTAIN;
}

function inEuros(amount: Millionths): number {
  return Number(amount) / 1e6;
}
