import { countPaidDays, type DayNumber, paidDayFrom, paidDayUntil } from './paid-day-numbers.js';
import type { Paid, Segment } from './segment.js';

/** Cuts a payment where the law or a fact changes something; parts without a paid day fall away. */
export function segmentsOf(paid: Paid, cuts: readonly DayNumber[]): Segment[] {
  const segments: Segment[] = [];
  let first = paid.first;
  for (let index = firstAfter(cuts, paid.first); index < cuts.length; index++) {
    const cut = cuts[index] ?? paid.last + 1;
    if (cut > paid.last) break;
    const days = countPaidDays(first, cut - 1);
    if (days === 0) continue;
    segments.push({ paid, first, last: paidDayUntil(cut - 1), days });
    first = paidDayFrom(cut);
  }
  segments.push({ paid, first, last: paid.last, days: countPaidDays(first, paid.last) });
  return segments;
}

/** Index of the first cut after a day. */
function firstAfter(cuts: readonly DayNumber[], day: DayNumber): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cuts[middle] ?? day) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
