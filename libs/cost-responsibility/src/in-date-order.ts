import type { DatedFact } from '#benefit-history';
import { dayNumberOf } from './paid-day-numbers.js';

/** Facts by their date; a history has them as they were told. */
export function inDateOrder<Fact extends DatedFact>(facts: readonly Fact[]): Fact[] {
  return facts.toSorted((a, b) => dayNumberOf(a.on) - dayNumberOf(b.on));
}
