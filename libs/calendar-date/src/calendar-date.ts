/** A calendar date in Finland, written `yyyy-mm-dd`. Dates of this form compare correctly as strings. */
export type CalendarDate = string & { readonly __brand: 'CalendarDate' };

/** A calendar month, written `yyyy-mm`. */
export type Month = string & { readonly __brand: 'Month' };

/** Thrown for text that is not an existing date between 1900-01-01 and 2199-12-31. */
export class InvalidCalendarDate extends Error {
  constructor(readonly text: string) {
    super(`not an existing calendar date (expected yyyy-mm-dd): ${JSON.stringify(text)}`);
    this.name = 'InvalidCalendarDate';
  }
}

const DATE_FORM = /^(19|20|21)\d\d-\d\d-\d\d$/;
const DAY_MS = 86_400_000;

export function isCalendarDate(text: unknown): text is CalendarDate {
  if (typeof text !== 'string' || !DATE_FORM.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** @throws InvalidCalendarDate */
export function calendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new InvalidCalendarDate(text);
  return text;
}

/** Days since 1970-01-01: the integer that day arithmetic works on. 1970-01-01 (a Thursday) is 0. */
export function toDayNumber(date: CalendarDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS;
}

export function fromDayNumber(day: number): CalendarDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10) as CalendarDate;
}

export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** The same day of the month `months` later; the last day of that month where it has no such day. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const monthIndex = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex % 12;
  const lastDayOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Math.min(Number(date.slice(8, 10)), lastDayOfMonth);
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10) as CalendarDate;
}

/** The anniversary; of 29 February it is 28 February in a common year (INT-15). */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  return addMonths(date, years * 12);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** Monday to Friday, public holidays included: the days for which unemployment benefit is paid. */
export function isWeekday(date: CalendarDate): boolean {
  return isWeekdayNumber(toDayNumber(date));
}

function isWeekdayNumber(day: number): boolean {
  const sundayIsZero = (((day + 4) % 7) + 7) % 7;
  return sundayIsZero !== 0 && sundayIsZero !== 6;
}

/** Every Monday to Friday from `first` to `last`, both included, in order. */
export function weekdaysBetween(first: CalendarDate, last: CalendarDate): CalendarDate[] {
  const days: CalendarDate[] = [];
  const end = toDayNumber(last);
  for (let day = toDayNumber(first); day <= end; day++) {
    if (isWeekdayNumber(day)) days.push(fromDayNumber(day));
  }
  return days;
}

export function monthOf(date: CalendarDate): Month {
  return date.slice(0, 7) as Month;
}
