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
  let first = firstDay;
  while (first <= lastDay && !isWeekday(first)) first = addDays(first, 1);
  if (first > lastDay) return undefined;
  let last = lastDay;
  while (!isWeekday(last)) last = addDays(last, -1);
  return { first, last };
}

/** Whether some paid day belongs to both spans. A weekend in common pays nothing twice. */
export function haveAPaidDayInCommon(a: Span, b: Span): boolean {
  if (a.firstDay > b.lastDay || b.firstDay > a.lastDay) return false;
  const firstDay = a.firstDay > b.firstDay ? a.firstDay : b.firstDay;
  const lastDay = a.lastDay < b.lastDay ? a.lastDay : b.lastDay;
  return paidDaysOf({ firstDay, lastDay }) !== undefined;
}
