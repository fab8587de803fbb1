import {
  beganNewMaximumPeriod,
  exhaustedMaximumPeriod,
  firstOf,
  historyOf,
  lastOf,
  livesIn,
  metEmploymentCondition,
  paid,
} from './given-benefits.js';
import { explained, storedHistory } from './stored-history.js';

const TMT = 'labour-market-support';
const PPR = 'basic-allowance';
const APR = 'earnings-related-allowance';
const FIRST_LIMIT = { 'INT-11': 'first-limit' };

/** First day, last day and number of paid days of each span that a number was counted from. */
const spansOf = (counter: ReturnType<typeof explained>) =>
  counter?.counter?.spans.map(({ firstDay, lastDay, days }) => [firstDay, lastDay, days]);

describe('what a number is counted from', () => {
  it('tells the circumstance of a payment that has one', () => {
    const history = historyOf([
      paid(APR, '2025-06-02', '2025-06-06', { circumstance: 'lay-off' }),
      paid(APR, '2025-06-09', '2025-06-13'),
    ]);
    const [layOff, after] = explained(history, '2025-06-09')?.counter?.spans ?? [];
    expect(layOff).toMatchObject({ circumstance: 'lay-off', counted: true });
    expect(after).not.toHaveProperty('circumstance');
  });

  it('leaves out benefits that the counter does not name, and their events', () => {
    const history = storedHistory(
      paid(PPR, '2023-01-02', '2023-01-27'),
      paid(TMT, '2023-01-30', '2023-02-24'),
    );
    const told = explained(history, '2023-01-30');
    expect(spansOf(told)).toEqual([['2023-01-30', '2023-01-30', 1]]);
    expect(told?.eventIds).toEqual(['e2']);
    expect(explained(history, '2023-01-02')).toMatchObject({ eventIds: ['e1'] });
  });

  it('has a part of its own for each side of a weekend on which something changes, and none for the weekend', () => {
    const history = historyOf([
      livesIn('837', '2025-06-07'),
      paid(TMT, '2025-06-02', '2025-06-13'),
      beganNewMaximumPeriod('2025-06-09'),
      livesIn('564', '2025-06-11'),
    ]);
    expect(spansOf(explained(history, '2025-06-13', { 'INT-2': 'no-restart' }))).toEqual([
      ['2025-06-02', '2025-06-06', 5],
      ['2025-06-09', '2025-06-10', 2],
      ['2025-06-11', '2025-06-13', 3],
    ]);
  });

  it('is in one part where a municipality was merged that the person had left', () => {
    const history = historyOf([
      livesIn('911', '2012-01-01'),
      livesIn('837', '2020-01-01'),
      livesIn('099', '2020-06-01'),
      livesIn('091', '2020-12-31'),
      paid(TMT, '2019-12-02', '2021-01-29'),
    ]);
    expect(spansOf(explained(history, '2021-01-29'))?.map(([firstDay]) => firstDay)).toEqual([
      '2019-12-02',
      '2020-01-01',
      '2020-06-01',
      '2020-12-31',
    ]);
  });
});

describe('what a number is counted from by the order of payment (INT-10)', () => {
  const byPayment = { 'INT-10': 'payment-order' };
  const commands = [
    livesIn('091', '2020-01-01'),
    paid(TMT, '2025-06-02', '2025-06-13', { paidOn: '2025-06-16' }),
    paid(TMT, '2025-05-26', '2025-05-30', { paidOn: '2025-07-01' }),
  ];

  it('are whole payments of later days, if they were paid before', () => {
    const told = explained(storedHistory(...commands), '2025-05-27', byPayment);
    expect(told?.day.counter).toBe(12);
    expect(spansOf(told)).toEqual([
      ['2025-06-02', '2025-06-13', 10],
      ['2025-05-26', '2025-05-27', 2],
    ]);
    expect(told?.eventIds).toEqual(['e3', 'e1', 'e2']);
  });

  it('are none from the next restart on, whose fact is told', () => {
    const told = explained(
      storedHistory(...commands, beganNewMaximumPeriod('2025-06-02')),
      '2025-05-27',
      byPayment,
    );
    expect(told?.day.counter).toBe(2);
    expect(spansOf(told)).toEqual([['2025-05-26', '2025-05-27', 2]]);
    expect(told?.eventIds).toEqual(['e3', 'e1', 'e4']);
  });

  it('and no next restart is told where none of its days came before', () => {
    const history = storedHistory(
      ...commands,
      beganNewMaximumPeriod('2025-06-10'),
      paid(TMT, '2025-06-16', '2025-06-20', { paidOn: '2025-06-23' }),
    );
    expect(explained(history, '2025-06-03', byPayment)?.eventIds).toEqual(['e2', 'e1']);
    expect(explained(history, '2025-05-27')?.eventIds).toEqual(['e3', 'e1']);
  });
});

describe('what a number is counted from when only the way to the first limit restarts (INT-11)', () => {
  it('is since the restart until day 100, and everything from day 101', () => {
    const start = '2025-01-06';
    const history = historyOf([
      paid(PPR, firstOf(400, '2024-12-27'), '2024-12-27'),
      beganNewMaximumPeriod(start),
      paid(PPR, start, lastOf(102, start)),
    ]);
    const at = (number: number) => explained(history, lastOf(number, start), FIRST_LIMIT);
    for (const number of [1, 99, 100]) {
      expect(at(number)).toMatchObject({ day: { counter: number }, counter: { restart: { from: start } } });
      expect(spansOf(at(number))).toEqual([[start, lastOf(number, start), number]]);
    }
    for (const number of [101, 102]) {
      expect(at(number)?.day.counter).toBe(400 + number);
      expect(at(number)?.counter).not.toHaveProperty('restart');
      expect(spansOf(at(number))?.map(([, , days]) => days)).toEqual([400, number]);
    }
  });

  it('of an uncounted day is what the number before it was counted from', () => {
    const start = '2023-01-02';
    const last = lastOf(300, start);
    const service = (before: number) => {
      const first = lastOf(before + 1, start);
      const history = historyOf([
        paid(TMT, firstOf(10, '2022-12-30'), '2022-12-30'),
        metEmploymentCondition('2022-12-30'),
        exhaustedMaximumPeriod('2022-12-31'),
        paid(TMT, start, lastOf(before, start)),
        paid(TMT, first, first, { ground: 'work-trial' }),
      ]);
      return explained(history, first, FIRST_LIMIT);
    };
    expect(service(300)).toMatchObject({ day: { counter: 300 }, counter: { restart: { from: start } } });
    expect(service(300)?.counter?.spans).toMatchObject([{ lastDay: last, days: 300 }, { counted: false }]);
    expect(service(301)?.day.counter).toBe(311);
    expect(service(301)?.counter).not.toHaveProperty('restart');
  });

  describe.each([
    [299, { number: 300, percent: 0, ofRestart: true }],
    [300, { number: 1301, percent: 70, ofRestart: false }],
  ])('of a payment period before which %i days were counted since the restart', (before, expected) => {
    const start = '2021-01-04';
    const first = lastOf(before + 1, start);
    const history = historyOf([
      paid(TMT, firstOf(1000, '2021-01-01'), '2021-01-01'),
      metEmploymentCondition('2021-01-01'),
      exhaustedMaximumPeriod('2021-01-02'),
      paid(TMT, start, lastOf(before, start)),
      paid(TMT, first, lastOf(before + 20, start)),
    ]);

    it(`is number ${expected.number}, and says whether that is counted from another restart than the day`, () => {
      const told = explained(history, lastOf(before + 2, start), FIRST_LIMIT);
      expect(told).toMatchObject({
        day: { counter: 1000 + before + 2, sharePercent: expected.percent },
        period: { firstDay: first, number: expected.number },
      });
      expect(told?.counter).not.toHaveProperty('restart');
      if (expected.ofRestart) expect(told?.period?.counter?.restart?.from).toBe(start);
      else expect(told?.period).not.toHaveProperty('counter');
    });
  });
});

describe('a return after an exhaustion', () => {
  const before = paid(TMT, firstOf(320, '2023-05-31'), '2023-05-31');
  const condition = metEmploymentCondition('2023-06-01');
  const restartFrom = (...commands: Parameters<typeof storedHistory>) => {
    const history = historyOf([before, condition, ...commands, paid(TMT, '2024-02-05', '2024-03-01')]);
    return explained(history, '2024-02-05')?.counter?.restart?.from;
  };

  it('falls on the first day of labour market support on or after the exhaustion', () => {
    expect(restartFrom(exhaustedMaximumPeriod('2024-01-31'))).toBe('2024-02-05');
    expect(restartFrom(exhaustedMaximumPeriod('2024-02-03'))).toBe('2024-02-05');
  });

  it('does not fall on days of another benefit', () => {
    const allowance = paid(PPR, '2024-01-08', '2024-02-02');
    expect(restartFrom(allowance, exhaustedMaximumPeriod('2024-01-10'))).toBe('2024-02-05');
  });

  it('falls on the day of the exhaustion itself, if support was paid for it', () => {
    const support = paid(TMT, '2024-01-08', '2024-01-12');
    expect(restartFrom(support, exhaustedMaximumPeriod('2024-01-10'))).toBe('2024-01-10');
    expect(restartFrom(support, exhaustedMaximumPeriod('2024-01-12'))).toBe('2024-01-12');
    expect(restartFrom(support, exhaustedMaximumPeriod('2024-01-13'))).toBe('2024-02-05');
  });

  it('falls after the weekend that a payment ends with', () => {
    const support = paid(TMT, '2024-01-08', '2024-01-14');
    expect(restartFrom(support, exhaustedMaximumPeriod('2024-01-13'))).toBe('2024-02-05');
  });
});
