import { addDays } from '#calendar-date';
import type { DaySpan } from './day-span.js';
import type { Stint } from './life.js';

/** The days with a service: two spans where it was interrupted. */
export function spellsOf({ from, until, interruption }: Stint): readonly DaySpan[] {
  if (interruption === undefined) return [{ from, until }];
  return [
    { from, until: addDays(interruption.from, -1) },
    { from: addDays(interruption.until, 1), until },
  ];
}
