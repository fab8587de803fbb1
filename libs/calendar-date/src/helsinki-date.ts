import type { CalendarDate } from './calendar-date.js';

const helsinki = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Helsinki',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar date in Finland at an instant. 22:30 UTC on 31 December is already 1 January in Helsinki. */
export function helsinkiDateOf(instant: Date): CalendarDate {
  return helsinki.format(instant) as CalendarDate;
}
