import type { HomeMunicipality } from '#benefit-history';
import type { Merger } from '#statutes';
import { inDateOrder } from './in-date-order.js';
import { type DayNumber, dayNumberOf, NEVER } from './paid-day-numbers.js';

/** From a day on, the municipality that answers for the person. */
export interface Home {
  readonly from: DayNumber;
  /** Three-digit code: that of the fact, or of the municipality into which it was merged meanwhile. */
  readonly municipality: string;
  /** What was recorded. */
  readonly fact: HomeMunicipality;
}

/** By day. A municipality that was merged into another is followed by its successor, unless the person has moved before. */
export function homesOf(
  facts: readonly HomeMunicipality[],
  mergers: ReadonlyMap<string, Merger>,
): readonly Home[] {
  const sorted = inDateOrder(facts);
  return sorted.flatMap((fact, index) => {
    const next = sorted[index + 1];
    const movesAway = next === undefined ? NEVER : dayNumberOf(next.on);
    const homes: Home[] = [{ from: dayNumberOf(fact.on), municipality: fact.municipality, fact }];
    let merger = mergers.get(fact.municipality);
    while (merger && dayNumberOf(merger.on) < movesAway) {
      homes.push({ from: dayNumberOf(merger.on), municipality: merger.into, fact });
      merger = mergers.get(merger.into);
    }
    return homes;
  });
}
