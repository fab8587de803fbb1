import type { CalendarDate } from '#calendar-date';

/** From a day to another, both included. */
export interface DaySpan {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** The days that two spans have in common. */
export function commonDays(one: DaySpan, other: DaySpan): DaySpan | undefined {
  const from = one.from > other.from ? one.from : other.from;
  const until = earlier(one.until, other.until);
  return from <= until ? { from, until } : undefined;
}

export function dayOf(on: CalendarDate): DaySpan {
  return { from: on, until: on };
}

export function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b;
}
