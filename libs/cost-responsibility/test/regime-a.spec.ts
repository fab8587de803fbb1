import {
  exhaustedMaximumPeriod,
  firstOf,
  given,
  lastOf,
  metEmploymentCondition,
  paid,
} from './given-benefits.js';

const TMT = 'labour-market-support';
const LAW = 'työttömyysturvalaki 14:3 a §';
const FREE = `0 % 0.00 ${LAW} 1 mom. 1 k`;
const HALF = `50 % 18.605 ${LAW} 1 mom. 2 k`;
const SEVENTY = `70 % 26.047 ${LAW} 1 mom. 3 k`;

describe('regime A', () => {
  it.each([
    [300, FREE, HALF],
    [1000, HALF, SEVENTY],
  ])('keeps the share to the end of the payment period in which day %i fills', (limit, before, after) => {
    const days = given(
      paid(TMT, firstOf(limit - 1, '2023-03-31'), '2023-03-31'),
      paid(TMT, '2023-04-03', '2023-04-28'),
      paid(TMT, '2023-05-01', '2023-05-26'),
    );
    expect(days.told('2023-04-03')).toBe(`A ${limit} ${before}`);
    expect(days.told('2023-04-28')).toBe(`A ${limit + 19} ${before}`);
    expect(days.told('2023-05-01')).toBe(`A ${limit + 20} ${after}`);
  });

  it('has the next step from the payment period that begins when the count is full', () => {
    const days = given(
      paid(TMT, firstOf(300, '2023-03-31'), '2023-03-31'),
      paid(TMT, '2023-04-03', '2023-04-28'),
    );
    expect(days.told('2023-03-31')).toBe(`A 300 ${FREE}`);
    expect(days.told('2023-04-03')).toBe(`A 301 ${HALF}`);
  });

  it('leaves the days of a service inside a payment period to the state and does not count them', () => {
    const days = given(
      paid(TMT, firstOf(299, '2023-03-31'), '2023-03-31'),
      paid(TMT, '2023-04-03', '2023-04-07', { periodId: 'april' }),
      paid(TMT, '2023-04-10', '2023-04-14', { periodId: 'april', ground: 'rehabilitative-work-activity' }),
      paid(TMT, '2023-04-17', '2023-04-28', { periodId: 'april' }),
      paid(TMT, '2023-05-01', '2023-05-05', { ground: 'work-trial' }),
      paid(TMT, '2023-05-08', '2023-05-12'),
    );
    expect(days.told('2023-04-03')).toBe(`A 300 ${FREE}`);
    expect(days.told('2023-04-10')).toBe(`A (304) 0 % 0.00 ${LAW} 2 mom.`);
    expect(days.told('2023-04-17')).toBe(`A 305 ${FREE}`);
    expect(days.told('2023-05-01')).toBe(`A (314) 0 % 0.00 ${LAW} 2 mom.`);
    expect(days.told('2023-05-08')).toBe(`A 315 ${HALF}`);
  });

  it('counts every day of labour market support before 2006, and only those of unemployment after', () => {
    const days = given(
      paid(TMT, '2005-12-26', '2005-12-30', { ground: 'rehabilitative-work-activity' }),
      paid(TMT, '2006-01-02', '2006-01-06', { ground: 'rehabilitative-work-activity' }),
      paid(TMT, '2006-01-09', '2006-01-13'),
      paid(TMT, '2015-01-01', '2015-01-30'),
    );
    expect(days.told('2005-12-30')).toBe(`none 5 0 % 0.00 ${LAW}, voimaantulosäännös (1370/2014) 2 mom.`);
    expect(days.told('2006-01-06')).toBe(`none (5) 0 % 0.00 ${LAW}, voimaantulosäännös (1370/2014) 2 mom.`);
    expect(days.told('2006-01-13')).toBe(`none 10 0 % 0.00 ${LAW}, voimaantulosäännös (1370/2014) 2 mom.`);
    expect(days.told('2015-01-01')).toBe(`A 11 ${FREE}`);
  });

  it('shares the child increase, and not the increment', () => {
    const days = given(
      paid(TMT, firstOf(300, '2023-03-31'), '2023-03-31'),
      paid(TMT, '2023-04-03', '2023-04-28', { childIncreaseEur: '7.01', incrementEur: '4.74' }),
    );
    expect(days.on('2023-04-03')).toMatchObject({ base: '44.22', municipal: '22.11', state: '22.11' });
  });

  it.each([
    ['basic-allowance', 'työttömyysturvalaki 14:3 § 2 mom.'],
    ['earnings-related-allowance', 'työttömyysturvalaki 14:3 § 1 mom.'],
  ] as const)('has no share in %s and does not count it', (benefit, provision) => {
    expect(given(paid(benefit, '2023-01-02', '2023-12-29')).told('2023-12-29')).toBe(
      `A (0) 0 % 0.00 ${provision}`,
    );
  });

  describe('a restart', () => {
    const start = '2022-01-03';
    const last = lastOf(320, start);
    const before = [paid(TMT, start, last, { paymentId: 'before' })];

    it('falls on the first day of labour market support after the exhaustion, when the condition was met before it', () => {
      const days = given(
        ...before,
        metEmploymentCondition('2023-06-01'),
        exhaustedMaximumPeriod('2024-01-31'),
        paid(TMT, '2024-02-05', '2024-03-01'),
      );
      expect(days.told('2024-02-05')).toBe(`A 1 ${FREE}`);
    });

    it.each([
      ['no employment condition', [exhaustedMaximumPeriod('2024-01-31')]],
      [
        'an exhaustion before the condition',
        [exhaustedMaximumPeriod('2023-05-31'), metEmploymentCondition('2023-06-01')],
      ],
      ['no exhaustion', [metEmploymentCondition('2023-06-01')]],
    ])('does not fall with %s', (_, facts) => {
      const days = given(...before, ...facts, paid(TMT, '2024-02-05', '2024-03-01'));
      expect(days.told('2024-02-05')).toBe(`A 321 ${HALF}`);
    });

    it('needs a new employment condition after the exhaustion that was used', () => {
      const days = given(
        metEmploymentCondition('2022-12-01'),
        exhaustedMaximumPeriod('2022-12-30'),
        paid(TMT, '2023-01-02', '2023-01-27'),
        exhaustedMaximumPeriod('2024-01-31'),
        paid(TMT, '2024-02-05', '2024-03-01'),
      );
      expect(days.told('2023-01-02')).toBe(`A 1 ${FREE}`);
      expect(days.told('2024-02-05')).toBe(`A 21 ${FREE}`);
    });

    it('inside a payment period starts the count, and leaves the share of the period', () => {
      const days = given(
        ...before,
        metEmploymentCondition('2023-12-01'),
        exhaustedMaximumPeriod('2024-02-14'),
        paid(TMT, '2024-02-05', '2024-03-01'),
        paid(TMT, '2024-03-04', '2024-03-29'),
      );
      expect(days.told('2024-02-13')).toBe(`A 327 ${HALF}`);
      expect(days.told('2024-02-14')).toBe(`A 1 ${HALF}`);
      expect(days.told('2024-03-04')).toBe(`A 14 ${FREE}`);
    });

    it('starts the way to 1,000 again too, unless only the way to 300 is read to start (INT-11)', () => {
      const days = given(
        paid(TMT, firstOf(1000, '2022-12-30'), '2022-12-30'),
        metEmploymentCondition('2023-01-02'),
        exhaustedMaximumPeriod('2023-01-03'),
        paid(TMT, '2023-01-09', lastOf(300, '2023-01-09')),
        paid(TMT, '2024-03-04', '2024-03-29'),
      );
      expect(days.on('2023-01-09').interpretations).toEqual([]);
      expect(days.told('2024-03-04')).toBe(`A 301 ${HALF}`);
      expect(days.on('2024-03-04').interpretations).toEqual(['INT-11']);
      const other = days.under({ 'INT-11': 'first-limit' });
      expect(other.told('2023-01-09')).toBe(`A 1 ${FREE}`);
      expect(other.told('2024-03-04')).toBe(`A 1301 ${SEVENTY}`);
    });
  });
});
