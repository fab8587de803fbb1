import { addDays, addMonths, type CalendarDate, calendarDate, isWeekday, type Month } from '#calendar-date';
import { daysOffIn } from './days-off.js';

/** Monday to Friday, but for Finnish public holidays, Midsummer Eve and Christmas Eve. */
export function isWorkingDay(date: CalendarDate): boolean {
  return isWeekday(date) && !daysOffIn(date.slice(0, 4)).has(date);
}

/** The count day of the month's statistics. */
export function lastWorkingDay(month: Month): CalendarDate {
  let day = addDays(addMonths(calendarDate(`${month}-01`), 1), -1);
  while (!isWorkingDay(day)) day = addDays(day, -1);
  return day;
}

/**
 * The last day of a time limit of so many working days, whose count begins on the day after `date`.
 * @param days a whole number, 0 or more; 0 gives the date itself, working day or not
 */
export function workingDaysAfter(date: CalendarDate, days: number): CalendarDate {
  let day = date;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}
