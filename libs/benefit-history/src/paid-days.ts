import { addDays, type CalendarDate, isWeekday } from '#calendar-date';

export interface Span {
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
}

/** The first and the last paid day (Monday to Friday) of a span, or nothing where it has none. */
export function paidDaysOf({
  firstDay,
  lastDay,
}: Span): { first: CalendarDate; last: CalendarDate } | undefined {
  const first = isWeekday(firstDay) ? firstDay : nextMonday(firstDay);
  if (first > lastDay) return undefined;
  return { first, last: isWeekday(lastDay) ? lastDay : lastFriday(lastDay) };
}

function nextMonday(weekend: CalendarDate): CalendarDate {
  const next = addDays(weekend, 1);
  return isWeekday(next) ? next : addDays(weekend, 2);
}

function lastFriday(weekend: CalendarDate): CalendarDate {
  const before = addDays(weekend, -1);
  return isWeekday(before) ? before : addDays(weekend, -2);
}

/** Whether some paid day belongs to both spans. A weekend in common pays nothing twice. */
export function haveAPaidDayInCommon(a: Span, b: Span): boolean {
  if (a.firstDay > b.lastDay || b.firstDay > a.lastDay) return false;
  const firstDay = a.firstDay > b.firstDay ? a.firstDay : b.firstDay;
  const lastDay = a.lastDay < b.lastDay ? a.lastDay : b.lastDay;
  return paidDaysOf({ firstDay, lastDay }) !== undefined;
}
