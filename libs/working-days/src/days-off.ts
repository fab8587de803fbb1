import Holidays from 'date-holidays';
import { type CalendarDate, calendarDate } from '#calendar-date';

/** Banks close early on New Year's Eve; the law knows it as a day like any other. */
const ORDINARY_DAY_OF_BANKS = /-12-31$/;

const known = new Map<string, ReadonlySet<CalendarDate>>();
let finland: Holidays | undefined;

/**
 * The Finnish public holidays of a year with Midsummer Eve and Christmas Eve, on which no time limit ends (150/1930 5 §).
 * Weekends are in it only where a public holiday falls on one.
 * @param year `2025`
 */
export function daysOffIn(year: string): ReadonlySet<CalendarDate> {
  const before = known.get(year);
  if (before !== undefined) return before;
  finland ??= new Holidays('FI');
  const days = finland
    .getHolidays(Number(year))
    .filter(({ type, date }) => type === 'public' || (type === 'bank' && !isOrdinary(date)))
    .map(({ date }) => calendarDate(date.slice(0, 10)));
  const daysOff = new Set(days);
  known.set(year, daysOff);
  return daysOff;
}

function isOrdinary(date: string): boolean {
  return ORDINARY_DAY_OF_BANKS.test(date.slice(0, 10));
}
