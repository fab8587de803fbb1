import { addDays, type CalendarDate, daysBetween, isWeekday, toDayNumber } from '#calendar-date';
import type { Arrangement, CountedService, Stretch } from './statistical-record.js';

/** Calendar days and, of them, Mondays to Fridays. */
export interface Duration {
  readonly days: number;
  readonly weekdays: number;
}

export const NO_DAYS: Duration = { days: 0, weekdays: 0 };

export function isOn({ from, until }: Stretch, day: CalendarDate): boolean {
  return from <= day && (until === undefined || day <= until);
}

/** The last day from `first` to `last` that one of the stretches has. */
export function lastDayWithin(
  stretches: readonly Stretch[],
  first: CalendarDate,
  last: CalendarDate,
): CalendarDate | undefined {
  let found: CalendarDate | undefined;
  for (const { from, until } of stretches) {
    if (last < from || (until !== undefined && until < first)) continue;
    const day = until === undefined || last < until ? last : until;
    if (found === undefined || found < day) found = day;
  }
  return found;
}

/** How long the service was given until a day, that day included. Days of interruption are none (SRV-3). */
export function givenUntil({ spells }: CountedService, last: CalendarDate): Duration {
  let days = 0;
  let weekdays = 0;
  for (const { from, until } of spells) {
    const end = until === undefined || last < until ? last : until;
    if (end < from) continue;
    days += daysBetween(from, end) + 1;
    weekdays += weekdaysFromTo(from, end);
  }
  return { days, weekdays };
}

export function arrangedOn({ arrangements }: CountedService, day: CalendarDate): Arrangement | undefined {
  return arrangements.findLast(({ from }) => from <= day) ?? arrangements[0];
}

/** Mondays to Fridays, both ends included. */
function weekdaysFromTo(from: CalendarDate, to: CalendarDate): number {
  const days = toDayNumber(to) - toDayNumber(from) + 1;
  let count = Math.floor(days / 7) * 5;
  for (let rest = days % 7, day = to; rest > 0; rest--, day = addDays(day, -1))
    count += isWeekday(day) ? 1 : 0;
  return count;
}
