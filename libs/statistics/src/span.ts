import { addDays, addMonths, type CalendarDate, calendarDate, type Month, monthOf } from '#calendar-date';
import { lastWorkingDay } from '#working-days';

/** The months that figures are asked for, both ends included. */
export interface Span {
  readonly from: Month;
  readonly to: Month;
}

/** A month as it is counted. */
export interface CountedMonth {
  readonly month: Month;
  readonly first: CalendarDate;
  readonly last: CalendarDate;
  /** The month's last working day. */
  readonly countDay: CalendarDate;
}

/** The span ends before it begins. */
export class EmptySpan extends Error {
  constructor({ from, to }: Span) {
    super(`the months from ${from} to ${to} are none; the second must not come before the first`);
    this.name = 'EmptySpan';
  }
}

/** @throws EmptySpan */
export function countedMonths(span: Span): readonly CountedMonth[] {
  if (span.to < span.from) throw new EmptySpan(span);
  const months: CountedMonth[] = [];
  for (let first = calendarDate(`${span.from}-01`); monthOf(first) <= span.to; first = addMonths(first, 1)) {
    const month = monthOf(first);
    const last = addDays(addMonths(first, 1), -1);
    months.push({ month, first, last, countDay: lastWorkingDay(month) });
  }
  return months;
}
