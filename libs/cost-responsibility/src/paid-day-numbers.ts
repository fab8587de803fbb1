import { type CalendarDate, fromDayNumber, toDayNumber } from '#calendar-date';

/** Days since 1970-01-01, as `toDayNumber` gives them. The timeline works on whole numbers only. */
export type DayNumber = number;

/** Later than every date. A whole number like the others, and small: comparing it with them costs no conversion. */
export const NEVER: DayNumber = 1_000_000_000;
/** Earlier than every date. */
export const ALWAYS: DayNumber = -NEVER;

/** 1970-01-01 was a Thursday: Monday is 0 after adding 3. */
function weekdayIndex(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7;
}

function paidDaysBefore(day: DayNumber): number {
  const fromMonday = day + 3;
  return 5 * Math.floor(fromMonday / 7) + Math.min(weekdayIndex(day), 5);
}

/** How many Mondays to Fridays there are from `first` to `last`, both included. */
export function countPaidDays(first: DayNumber, last: DayNumber): number {
  return last < first ? 0 : paidDaysBefore(last + 1) - paidDaysBefore(first);
}

/** The day itself when it is a Monday to Friday, else the Monday after it. */
export function paidDayFrom(day: DayNumber): DayNumber {
  const index = weekdayIndex(day);
  return index < 5 ? day : day + 7 - index;
}

/** The day itself when it is a Monday to Friday, else the Friday before it. */
export function paidDayUntil(day: DayNumber): DayNumber {
  const index = weekdayIndex(day);
  return index < 5 ? day : day + 4 - index;
}

/** The paid day `count` paid days after a paid day. */
export function paidDayAfter(day: DayNumber, count: number): DayNumber {
  const index = weekdayIndex(day);
  const position = index + count;
  return day - index + 7 * Math.floor(position / 5) + (((position % 5) + 5) % 5);
}

export const dayNumberOf: (date: CalendarDate) => DayNumber = toDayNumber;

const texts = new Map<DayNumber, CalendarDate>();

/** As `fromDayNumber`, remembered: a timeline writes the same days for every jobseeker. */
export function dateOf(day: DayNumber): CalendarDate {
  const known = texts.get(day);
  if (known !== undefined) return known;
  const text = fromDayNumber(day);
  texts.set(day, text);
  return text;
}
