import { calendarDate } from '#calendar-date';
import {
  countPaidDays,
  dateOf,
  dayNumberOf,
  paidDayAfter,
  paidDayFrom,
  paidDayUntil,
} from '#cost-responsibility';

const number = (date: string) => dayNumberOf(calendarDate(date));

describe('paid days, Monday to Friday', () => {
  it.each([
    ['2025-06-05', '2025-06-05', '2025-06-05'],
    ['2025-06-06', '2025-06-06', '2025-06-06'],
    ['2025-06-07', '2025-06-09', '2025-06-06'],
    ['2025-06-08', '2025-06-09', '2025-06-06'],
    ['2025-06-09', '2025-06-09', '2025-06-09'],
    ['1969-12-28', '1969-12-29', '1969-12-26'],
  ])('on or after %s begin on %s, and until it end on %s', (date, from, until) => {
    expect(dateOf(paidDayFrom(number(date)))).toBe(from);
    expect(dateOf(paidDayUntil(number(date)))).toBe(until);
  });

  it.each([
    ['2025-06-02', '2025-06-02', 1],
    ['2025-06-02', '2025-06-08', 5],
    ['2025-06-06', '2025-06-09', 2],
    ['2025-06-07', '2025-06-08', 0],
    ['2025-06-09', '2025-06-08', 0],
    ['2025-06-09', '2025-06-02', 0],
    ['1969-12-26', '1970-01-05', 7],
  ])('from %s to %s are %i, public holidays among them', (first, last, days) => {
    expect(countPaidDays(number(first), number(last))).toBe(days);
  });

  it.each([
    ['2025-06-04', 0, '2025-06-04'],
    ['2025-06-04', 2, '2025-06-06'],
    ['2025-06-04', 3, '2025-06-09'],
    ['2025-06-04', 8, '2025-06-16'],
    ['2025-06-04', -2, '2025-06-02'],
    ['2025-06-04', -3, '2025-05-30'],
  ])('are counted from %s on: %i later it is %s', (date, count, later) => {
    expect(dateOf(paidDayAfter(number(date), count))).toBe(later);
  });
});
