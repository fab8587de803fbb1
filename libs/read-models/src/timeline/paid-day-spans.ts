import { type CalendarDate, toDayNumber, weekdaysBetween } from '#calendar-date';
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
  last: PaidDay;
  lastNumber: number;
}

/** Writes days, by date, as spans: five years of one jobseeker are 20 kilobytes in place of 380. */
export function spansOf(days: Iterable<PaidDay>): PaidDaySpan[] {
  const spans: OpenSpan[] = [];
  let open: OpenSpan | undefined;
  for (const day of days) {
    const number = toDayNumber(day.date);
    if (open !== undefined && isNextWeekday(open.lastNumber, number) && goesOn(open.last, day)) {
      open.last = day;
      open.lastNumber = number;
    } else {
      open = { from: day, last: day, lastNumber: number };
      spans.push(open);
    }
  }
  return spans.map(({ from: { date, ...day }, last }) => ({ first: date, last: last.date, ...day }));
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

const FRIDAY_TO_MONDAY = 3;

/** Paid days are Mondays to Fridays; a day that is not is a span of its own. */
function isNextWeekday(before: number, number: number): boolean {
  const weekday = (((before + 3) % 7) + 7) % 7;
  if (weekday > 4) return false;
  return number - before === (weekday === 4 ? FRIDAY_TO_MONDAY : 1);
}

function goesOn(before: PaidDay, day: PaidDay): boolean {
  return day.counter === (before.counted ? before.counter + 1 : before.counter) && areAlike(before, day);
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
