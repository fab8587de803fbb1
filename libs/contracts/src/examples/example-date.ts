import { type CalendarDate, calendarDate } from '#calendar-date';

/** A date of an example, checked when it is loaded. */
export function on(text: string): CalendarDate {
  return calendarDate(text);
}
