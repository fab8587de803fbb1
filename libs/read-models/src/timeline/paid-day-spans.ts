import { addDays, type CalendarDate, isWeekday, weekdaysBetween } from '#calendar-date';
import type { PaidDay } from '#cost-responsibility';

type DaysAlike = Omit<PaidDay, 'date' | 'counter'>;

/** Paid days that follow each other, Monday after Friday, and differ in nothing but their date and their number. */
export interface PaidDaySpan extends DaysAlike {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
  /** The number of the first day; each counted day has the next one. */
  readonly counter: number;
}

interface OpenSpan {
  readonly from: PaidDay;
  last: CalendarDate;
  nextCounter: number;
}

/** Writes days, by date, as spans: five years of one jobseeker are 20 kilobytes in place of 380. */
export function spansOf(days: Iterable<PaidDay>): PaidDaySpan[] {
  const spans: OpenSpan[] = [];
  let open: OpenSpan | undefined;
  for (const day of days) {
    const nextCounter = day.counted ? day.counter + 1 : day.counter;
    if (open !== undefined && goesOn(open, day)) {
      open.last = day.date;
      open.nextCounter = nextCounter;
    } else {
      open = { from: day, last: day.date, nextCounter };
      spans.push(open);
    }
  }
  return spans.map(({ from: { date, ...day }, last }) => ({ first: date, last, ...day }));
}

/** The days that the spans were made of. */
export function daysOfSpans(spans: readonly PaidDaySpan[]): PaidDay[] {
  return spans.flatMap(({ first, last, ...day }) =>
    weekdaysBetween(first, last).map((date, index) => ({
      date,
      ...day,
      counter: day.counted ? day.counter + index : day.counter,
    })),
  );
}

function goesOn({ from, last, nextCounter }: OpenSpan, day: PaidDay): boolean {
  return (
    day.counter === nextCounter &&
    day.date === weekdayAfter(last) &&
    isWeekday(from.date) &&
    areAlike(from, day)
  );
}

function weekdayAfter(date: CalendarDate): CalendarDate {
  let next = addDays(date, 1);
  while (!isWeekday(next)) next = addDays(next, 1);
  return next;
}

function areAlike(a: PaidDay, b: PaidDay): boolean {
  return (
    a.paymentId === b.paymentId &&
    a.benefit === b.benefit &&
    a.regime === b.regime &&
    a.counted === b.counted &&
    a.sharePercent === b.sharePercent &&
    a.payer === b.payer &&
    a.base === b.base &&
    a.municipal === b.municipal &&
    a.state === b.state &&
    a.provision === b.provision &&
    (a.interpretations === b.interpretations || a.interpretations.join() === b.interpretations.join())
  );
}
