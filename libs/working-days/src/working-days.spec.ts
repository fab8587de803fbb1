import fc from 'fast-check';
import { addDays, calendarDate, fromDayNumber, type Month, toDayNumber } from '#calendar-date';
import { isWorkingDay, lastWorkingDay, workingDaysAfter } from '#working-days';

const date = calendarDate;
const anyDate = fc
  .integer({ min: toDayNumber(date('2013-01-01')), max: toDayNumber(date('2039-12-31')) })
  .map(fromDayNumber);

describe('working days', () => {
  it.each([
    ['New Year', '2025-01-01'],
    ['Epiphany', '2025-01-06'],
    ['Good Friday', '2025-04-18'],
    ['Easter Monday', '2025-04-21'],
    ['May Day', '2025-05-01'],
    ['Ascension Day', '2025-05-29'],
    ['Midsummer Eve', '2025-06-20'],
    ['Christmas Eve', '2025-12-24'],
    ['Christmas Day', '2025-12-25'],
    ['Boxing Day', '2025-12-26'],
    ['Independence Day', '2024-12-06'],
    ['Good Friday of 2026', '2026-04-03'],
    ['a Saturday', '2025-02-01'],
    ['a Sunday', '2025-02-02'],
  ])('leave out %s, %s', (_, day) => {
    expect(isWorkingDay(date(day))).toBe(false);
  });

  it.each(['2025-12-31', '2025-04-17', '2025-06-19', '2025-05-02', '2025-05-12', '2025-11-10'])(
    'hold %s, which is an ordinary day however it is kept',
    (day) => {
      expect(isWorkingDay(date(day))).toBe(true);
    },
  );

  it('are 251 in 2025 and 252 in 2026', () => {
    // Of 261 weekdays: New Year, Epiphany, two at Easter, May Day, Ascension Day, Midsummer Eve, three at Christmas (2026: two).
    expect(workingDaysIn('2025')).toBe(261 - 10);
    expect(workingDaysIn('2026')).toBe(261 - 9);
  });

  it.each([
    ['2025-01', '2025-01-31'],
    ['2025-02', '2025-02-28'],
    ['2025-05', '2025-05-30'],
    ['2025-08', '2025-08-29'],
    ['2024-03', '2024-03-28'], // Good Friday is the 29th.
    ['2025-12', '2025-12-31'],
    ['2027-12', '2027-12-31'],
  ])('of %s end on %s', (month, last) => {
    expect(lastWorkingDay(month as Month)).toBe(last);
  });

  it('are counted from the day after', () => {
    // Friday, then Easter: five working days after Thursday 17 April 2025 end on 28 April.
    expect(workingDaysAfter(date('2025-04-17'), 5)).toBe('2025-04-28');
    expect(workingDaysAfter(date('2025-12-23'), 1)).toBe('2025-12-29');
    expect(workingDaysAfter(date('2025-12-30'), 5)).toBe('2026-01-08');
    expect(workingDaysAfter(date('2025-12-25'), 0)).toBe('2025-12-25');
  });

  it('lie between a date and the end of the count exactly as many as were asked for', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 60 }), (from, days) => {
        const end = workingDaysAfter(from, days);
        let counted = 0;
        for (let day = addDays(from, 1); day <= end; day = addDays(day, 1))
          counted += Number(isWorkingDay(day));
        return isWorkingDay(end) && counted === days;
      }),
    );
  });

  it('are three to five in every week that has no Christmas in it', () => {
    fc.assert(
      fc.property(anyDate, (first) => {
        const week = [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(first, day));
        const working = week.filter(isWorkingDay).length;
        return working <= 5 && (working >= 3 || week.some((day) => day.slice(5) === '12-25'));
      }),
    );
  });
});

function workingDaysIn(year: string): number {
  let count = 0;
  for (let day = date(`${year}-01-01`); day.startsWith(year); day = addDays(day, 1)) {
    count += Number(isWorkingDay(day));
  }
  return count;
}
