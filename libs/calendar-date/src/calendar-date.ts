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
/** From 0000-03-01 in the calendar of today. */
const DAYS_UNTIL_1970 = 719_468;
const DAYS_OF_400_YEARS = 146_097;

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
  const month = digits(date, 5, 7);
  // The year begins in March, so that the day that a leap year has more is its last.
  const year = digits(date, 0, 4) - (month < 3 ? 1 : 0);
  const monthFromMarch = month < 3 ? month + 9 : month - 3;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + digits(date, 8, 10) - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + dayOfYear - DAYS_UNTIL_1970;
}

export function fromDayNumber(day: number): CalendarDate {
  const days = day + DAYS_UNTIL_1970;
  const era = Math.floor(days / DAYS_OF_400_YEARS);
  const dayOfEra = days - era * DAYS_OF_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month < 3 ? 1 : 0);
  return `${year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}` as CalendarDate;
}

/** The number that stands in a date from one place to another. */
function digits(date: CalendarDate, from: number, to: number): number {
  let number = 0;
  for (let index = from; index < to; index++) number = number * 10 + date.charCodeAt(index) - 48;
  return number;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
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
