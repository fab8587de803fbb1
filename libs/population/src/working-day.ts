import { addDays, type CalendarDate } from '#calendar-date';
import { isWorkingDay } from '#working-days';

/** The date itself, or the next working day after it: offices meet nobody and banks pay nothing in between. */
export function workingDayFrom(date: CalendarDate): CalendarDate {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** The last working day up to a date, that date included. */
export function workingDayBy(date: CalendarDate): CalendarDate {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, -1);
  return day;
}
