import { exactText } from './exact-euros.js';
import { dateOf } from './paid-day-numbers.js';
import type { Run } from './run.js';
import type { Timeline } from './timeline.js';
import type { TimelineFinding } from './timeline-finding.js';

/**
 * Payment periods that go on after another one has begun: their days have the share of a first day that may lie years before
 * (14:3 a § 1 mom. as of 1370/2014).
 */
export function periodFindings({ runs }: Timeline): TimelineFinding[] {
  const left = new Set<string>();
  const found = new Map<string, [Run, ...Run[]]>();
  let current: string | undefined;
  for (const run of runs) {
    const { period, payment } = run.paid;
    if (!run.because.period) continue;
    if (current !== undefined && current !== period) left.add(current);
    current = period;
    if (!left.has(period)) continue;
    const known = found.get(payment.paymentId);
    if (known) known.push(run);
    else found.set(payment.paymentId, [run]);
  }
  return [...found].map(([paymentId, interrupted]) => ({
    finding: 'payment-period-interrupted',
    rule: 'MON-2',
    detail: `The payment period ${interrupted[0].paid.payment.periodId} goes on after another one: all its days have the share of its first day. Do two periods have one identifier?`,
    paymentId,
    on: dateOf(interrupted[0].first),
    days: interrupted.reduce((sum, { days }) => sum + days, 0),
    municipal: exactText(
      interrupted.reduce((sum, { days, municipal }) => sum + BigInt(days) * municipal, 0n),
    ),
  }));
}
