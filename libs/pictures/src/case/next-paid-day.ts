import { addDays, type CalendarDate, daysBetween, weekdaysBetween } from '#calendar-date';

/** Whether one day follows another without a working day between them: over a weekend benefit is not paid. */
export function isNextPaidDay(one: CalendarDate, other: CalendarDate): boolean {
  return daysBetween(one, other) <= 3 && weekdaysBetween(addDays(one, 1), other).length <= 1;
}
