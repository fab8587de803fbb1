import { addDays, type CalendarDate } from './calendar-date.js';

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

const HOUR_MS = 3_600_000;

/** The instant at which a date is over in Finland: midnight there, 21:00 or 22:00 UTC of the same date. */
export function endOfHelsinkiDate(date: CalendarDate): Date {
  const next = addDays(date, 1);
  let instant = Date.parse(`${date}T20:00:00Z`);
  while (helsinkiDateOf(new Date(instant)) < next) instant += HOUR_MS;
  return new Date(instant);
}
