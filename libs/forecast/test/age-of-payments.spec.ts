import { calendarDate } from '#calendar-date';
import { AgeOfPayments, ExitRateEstimate, statedAssumptions } from '#forecast';
import { historyOf, paid } from '../../cost-responsibility/test/given-benefits.js';

const TMT = 'labour-market-support';
const OPEN_WITHIN_DAYS = 45;

/** Paid month by month until the end of October, on 1 November at the latest; and one whose benefit ended in June. */
const people = [
  historyOf([paid(TMT, '2025-09-01', '2025-10-31', { paidOn: '2025-11-01' })]),
  historyOf([paid(TMT, '2025-09-01', '2025-10-31', { paidOn: '2025-11-01' })]),
  historyOf([paid(TMT, '2025-05-01', '2025-06-30', { paidOn: '2025-07-01' })]),
];

function ageOn(asOf: string) {
  const age = new AgeOfPayments(calendarDate(asOf), OPEN_WITHIN_DAYS);
  for (const history of people) age.add(history);
  return age.told();
}

describe('the age of the payments that a forecast knows', () => {
  it('is of no weight while those who were open then are still open', () => {
    expect(ageOn('2025-11-02')).toEqual({ latestPaidOn: '2025-11-01', openThenOnly: 0 });
    // 45 days after the last paid day, and a day later.
    expect(ageOn('2025-12-15').openThenOnly).toBe(0);
    expect(ageOn('2025-12-16').openThenOnly).toBe(2);
  });

  it('leaves out who had ended before, and what was paid after the date', () => {
    expect(ageOn('2025-08-01')).toEqual({ latestPaidOn: '2025-07-01', openThenOnly: 0 });
    expect(new AgeOfPayments(calendarDate('2025-08-01'), OPEN_WITHIN_DAYS).told()).toEqual({
      openThenOnly: 0,
    });
  });

  it('is told among the assumptions, with what to do', () => {
    const assumptions = { asOf: calendarDate('2025-12-16'), months: 3, openWithinDays: OPEN_WITHIN_DAYS };
    const stated = statedAssumptions(assumptions, undefined, {
      age: ageOn('2025-12-16'),
      monthsWithoutExit: 0,
    });
    expect(stated).toContain(
      'The latest payment known was paid on 2025-11-01. 2 people who were open on that day are not in it, with no paid day in the last 45 days, and count as ended. If the payments were taken out of their source then, a forecast as of 2025-11-01 is right.',
    );
  });
});

it('where nobody left there is no rate, and the assumptions say which rates that fits', () => {
  const estimate = new ExitRateEstimate(calendarDate('2025-12-20'), OPEN_WITHIN_DAYS);
  for (let person = 0; person < 10; person++) {
    estimate.add(historyOf([paid(TMT, '2025-01-01', '2025-11-28', { paidOn: '2025-11-29' })]));
  }
  expect(estimate.rates()).toBeUndefined();
  expect(estimate.monthsAtRisk).toBe(100);
  const assumptions = { asOf: calendarDate('2025-12-20'), months: 3, openWithinDays: OPEN_WITHIN_DAYS };
  const stated = statedAssumptions(assumptions, undefined, {
    age: { openThenOnly: 0 },
    monthsWithoutExit: 100,
  });
  // 1 - 0.05^(1/100): the exact upper bound of a probability of which 100 trials show nothing.
  expect(stated.at(-1)).toContain('up to 2.95 % (95 per cent, exact)');
});
