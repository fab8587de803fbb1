import { isOverForReadings, loadPermissions } from '#access';
import { calendarDate } from '#calendar-date';

const TWELVE = loadPermissions(calendarDate('2026-11-26')).accessLog;

describe('readings', () => {
  it.each([
    ['2014-11-26', '2026-11-26', false],
    ['2014-11-26', '2026-11-27', true],
    ['2014-11-25', '2026-11-26', true],
    // The day that is not there in twelve years would be the last of February.
    ['2012-02-29', '2024-02-29', false],
    ['2012-02-29', '2024-03-01', true],
    ['2026-11-26', '2026-11-26', false],
    ['2026-11-27', '2026-11-26', false],
  ])('of %s are on %s over: %s', (day, on, isOver) => {
    expect(TWELVE.years).toBe(12);
    expect(isOverForReadings(calendarDate(day), calendarDate(on), TWELVE)).toBe(isOver);
  });
});
