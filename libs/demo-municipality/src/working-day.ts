import { addDays, type CalendarDate, isWeekday } from '#calendar-date';

/** The date itself, or the Monday after it: offices meet nobody and banks pay nothing at a weekend. */
export function workingDayFrom(date: CalendarDate): CalendarDate {
  let day = date;
  while (!isWeekday(day)) day = addDays(day, 1);
  return day;
}
