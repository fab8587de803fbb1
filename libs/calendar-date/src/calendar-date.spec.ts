import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addYears,
  calendarDate,
  daysBetween,
  fromDayNumber,
  helsinkiDateOf,
  isCalendarDate,
  isWeekday,
  toDayNumber,
  weekdaysBetween,
} from '#calendar-date';

const anyDate = fc
  .integer({ min: toDayNumber(calendarDate('1900-01-01')), max: toDayNumber(calendarDate('2199-12-31')) })
  .map(fromDayNumber);

describe('a calendar date', () => {
  it.each([
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-1-1',
    '25-01-01',
    '2025-01-01T00:00:00Z',
    '',
    ' 2025-01-01',
  ])('refuses %j, which does not exist or is not written yyyy-mm-dd', (text) => {
    expect(isCalendarDate(text)).toBe(false);
    expect(() => calendarDate(text)).toThrow('not an existing calendar date');
  });

  it('takes 29 February of a leap year', () => {
    expect(calendarDate('2024-02-29')).toBe('2024-02-29');
  });

  it('counts days across the changes of clock and of year', () => {
    expect(addDays(calendarDate('2025-03-29'), 2)).toBe('2025-03-31');
    expect(daysBetween(calendarDate('2024-12-31'), calendarDate('2025-01-01'))).toBe(1);
  });

  it('keeps to the last day of a shorter month', () => {
    expect(addMonths(calendarDate('2025-11-30'), 3)).toBe('2026-02-28');
    expect(addMonths(calendarDate('2025-03-31'), -1)).toBe('2025-02-28');
  });

  it('has the anniversary of 29 February on 28 February (INT-15)', () => {
    expect(addYears(calendarDate('2024-02-29'), 1)).toBe('2025-02-28');
    expect(addYears(calendarDate('2024-02-29'), 4)).toBe('2028-02-29');
  });

  it('takes Monday to Friday, public holidays included', () => {
    expect(weekdaysBetween(calendarDate('2025-12-24'), calendarDate('2025-12-29'))).toEqual([
      '2025-12-24',
      '2025-12-25',
      '2025-12-26',
      '2025-12-29',
    ]);
  });

  it('is one to one with its day number', () => {
    fc.assert(
      fc.property(anyDate, (date) => fromDayNumber(toDayNumber(date)) === date && isCalendarDate(date)),
    );
  });

  it('has five weekdays in any seven days', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const week = [0, 1, 2, 3, 4, 5, 6].map((n) => fromDayNumber(toDayNumber(date) + n));
        return week.filter(isWeekday).length === 5;
      }),
    );
  });

  it('is the date on a Finnish wall, not the date in Greenwich', () => {
    expect(helsinkiDateOf(new Date('2024-12-31T22:30:00Z'))).toBe('2025-01-01');
    expect(helsinkiDateOf(new Date('2025-06-30T20:59:59Z'))).toBe('2025-06-30');
  });
});
