import type { Paid } from './segment.js';

/** By the date of the payment; those of one date in the order of the calendar (INT-10). */
export function inPaymentOrder(paids: readonly Paid[]): Paid[] {
  return [...paids].sort((a, b) => a.paidOn - b.paidOn || a.first - b.first);
}

/**
 * The payments whose place differs between the order of the calendar and the order of payment, and the other parts of their
 * payment periods: their numbers depend on INT-10.
 */
export function dependingOnOrder(inCalendarOrder: readonly Paid[]): ReadonlySet<Paid> {
  const moved = new Set<Paid>();
  let latest = Number.NEGATIVE_INFINITY;
  for (const paid of inCalendarOrder) {
    if (latest > paid.paidOn) moved.add(paid);
    latest = Math.max(latest, paid.paidOn);
  }
  let earliest = Number.POSITIVE_INFINITY;
  for (const paid of inCalendarOrder.toReversed()) {
    if (earliest < paid.paidOn) moved.add(paid);
    earliest = Math.min(earliest, paid.paidOn);
  }
  if (moved.size === 0) return moved;
  const periods = new Set([...moved].map(({ period }) => period));
  for (const paid of inCalendarOrder) if (periods.has(paid.period)) moved.add(paid);
  return moved;
}
