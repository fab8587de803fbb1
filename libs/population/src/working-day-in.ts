import { addDays, type CalendarDate, daysBetween } from '#calendar-date';
import type { Chance } from './chance.js';
import type { Range } from './rates.js';
import { workingDayBy, workingDayFrom } from './working-day.js';

/** A working day from one date to another; the first one after them where there is none. */
export function workingDayIn(first: CalendarDate, last: CalendarDate, chance: Chance): CalendarDate {
  const day = workingDayBy(addDays(first, chance.between(0, Math.max(0, daysBetween(first, last)))));
  return day < first ? workingDayFrom(first) : day;
}

/** A working day so many days before a date. */
export function workingDayBefore(date: CalendarDate, { least, most }: Range, chance: Chance): CalendarDate {
  return workingDayIn(addDays(date, -most), addDays(date, -least), chance);
}
