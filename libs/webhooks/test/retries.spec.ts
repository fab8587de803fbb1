import fc from 'fast-check';
import { afterAttempt, DEFAULT_WEBHOOK_SETTINGS, type RetrySchedule, waitAfterFailure } from '#webhooks';

const { retries } = DEFAULT_WEBHOOK_SETTINGS;
const HOUR = 3_600_000;

const schedule: fc.Arbitrary<RetrySchedule> = fc.record({
  waits: fc.array(fc.integer({ min: 1, max: 48 * HOUR }), { maxLength: 12 }),
  jitter: fc.double({ min: 0, max: 1, noNaN: true }),
  longestAskedWait: fc.integer({ min: 0, max: 48 * HOUR }),
});
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('retries', () => {
  it('take about three days by default, each wait longer than the one before', () => {
    const waits = retries.waits.map((_, index) => waitAfterFailure(retries, index + 1, undefined, 0) ?? 0);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(new Set(waits).size).toBe(waits.length);
    expect(waits.reduce((sum, wait) => sum + wait) / HOUR).toBeCloseTo(75.6, 1);
  });

  it('wait as the target asks, and no longer than the settings allow', () => {
    expect(waitAfterFailure(retries, 1, 60_000, 0)).toBe(60_000);
    expect(waitAfterFailure(retries, 1, 1_000, 0)).toBe(5_000);
    expect(waitAfterFailure(retries, 1, 1_000 * HOUR, 0)).toBe(24 * HOUR);
  });

  it('whatever the schedule: between the wait and its jitter, unless the target asks for more', () => {
    fc.assert(
      fc.property(
        schedule,
        random,
        fc.nat(14),
        fc.option(fc.nat(100 * HOUR)),
        (any, chance, number, asked) => {
          const wait = any.waits[number];
          const actual = waitAfterFailure(any, number + 1, asked ?? undefined, chance);
          if (wait === undefined) return expect(actual).toBeUndefined();
          const longest = Math.max(wait * (1 + any.jitter), Math.min(asked ?? 0, any.longestAskedWait));
          expect(actual).toBeGreaterThanOrEqual(wait);
          expect(actual).toBeLessThanOrEqual(longest);
        },
      ),
    );
  });

  it('whatever the schedule: a target that always fails gets one attempt more than there are waits, then a dead letter', () => {
    fc.assert(
      fc.property(schedule, random, fc.option(fc.nat(HOUR)), (any, chance, asked) => {
        let now = 0;
        for (let attempts = 1; ; attempts++) {
          const failed = {
            kind: 'failed',
            why: 'status',
            status: 500,
            ...(asked === null ? {} : { askedWait: asked }),
          };
          const next = afterAttempt(attempts, failed as never, now, any, chance);
          if (next.kind === 'dead-letter') return expect(attempts).toBe(any.waits.length + 1);
          if (next.kind !== 'try-again') throw new Error(next.kind);
          expect(next.notBefore).toBeGreaterThan(now);
          now = next.notBefore;
        }
      }),
    );
  });

  it.each([
    [{ kind: 'taken', status: 204 }, 'delivered'],
    [{ kind: 'gone', status: 410 }, 'end-subscription'],
    [{ kind: 'failed', why: 'redirect', status: 302 }, 'try-again'],
    [{ kind: 'failed', why: 'timed-out' }, 'try-again'],
  ] as const)('%j: %s', (outcome, kind) => {
    expect(afterAttempt(1, outcome, 0, retries, 0)).toMatchObject({ kind });
  });
});
