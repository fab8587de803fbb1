import type { Millionths } from '#cost-responsibility';

/** Levels of intervals, in percent, and how many standard deviations of a normal distribution each reaches to both sides. */
const REACH = { 80: 1.281_552, 95: 1.959_964 } as const;

export type IntervalLevel = keyof typeof REACH;
export const INTERVAL_LEVELS: readonly IntervalLevel[] = [80, 95];

/** Between these amounts lies the result, with the probability of its level. */
export interface Interval {
  readonly low: Millionths;
  readonly high: Millionths;
}

/**
 * The interval of a sum over many independent persons, which is nearly normal; never beyond what is possible.
 * @param variance in squared euros
 * @param possible what it costs when everybody leaves as soon as possible, and when nobody does
 */
export function intervalOf(
  mean: Millionths,
  variance: number,
  possible: Interval,
  level: IntervalLevel,
): Interval {
  const reach = BigInt(Math.round(REACH[level] * Math.sqrt(variance) * 1e6));
  const low = mean - reach;
  const high = mean + reach;
  return {
    low: low < possible.low ? possible.low : low,
    high: high > possible.high ? possible.high : high,
  };
}
