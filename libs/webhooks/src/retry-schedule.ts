/** When a delivery that failed is tried again. */
export interface RetrySchedule {
  /** Milliseconds to wait after the first failed attempt, the second, ...; after as many waits the delivery is a dead letter. */
  readonly waits: readonly number[];
  /** Which part of a wait is added at random at most, so that many deliveries don't come back at one moment: 0.2. */
  readonly jitter: number;
  /** Milliseconds that a target may ask for with Retry-After at most. */
  readonly longestAskedWait: number;
}

/**
 * @param attempts how many attempts have failed, at least 1
 * @param asked milliseconds that the target asked for with Retry-After
 * @param random from 0 to below 1
 * @returns milliseconds until the next attempt; undefined when that was the last one
 */
export function waitAfterFailure(
  { waits, jitter, longestAskedWait }: RetrySchedule,
  attempts: number,
  asked: number | undefined,
  random: number,
): number | undefined {
  const wait = waits[attempts - 1];
  if (wait === undefined) return undefined;
  return Math.max(wait * (1 + jitter * random), Math.min(asked ?? 0, longestAskedWait));
}
