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
    ['basic-allowance', 'työttömyysturvalaki 14:3 § 2 mom.'],
    ['earnings-related-allowance', 'työttömyysturvalaki 14:3 § 1 mom.'],
  ] as const)('has no share in %s and does not count it', (benefit, provision) => {
    expect(given(paid(benefit, '2023-01-02', '2023-12-29')).told('2023-12-29')).toBe(
      `A (0) 0 % 0.00 ${provision}`,
    );
  });

  it('counts by the date of the payment, its last day included, where that is read so (INT-9)', () => {
    const paidOn = (date: string) =>
      given(
        paid(TMT, firstOf(300, '2024-11-29'), '2024-11-29'),
        paid(TMT, '2024-12-02', '2024-12-27', { paidOn: date }),
        paid(TMT, '2024-12-30', '2024-12-31', { paidOn: '2024-12-31' }),
      ).under({ 'INT-9': 'payment-date' });
    expect(paidOn('2024-12-31').told('2024-12-30')).toBe(`A 321 ${HALF}`);
    expect(paidOn('2025-01-01').told('2024-12-30')).toBe(`A 301 ${HALF}`);
  });

  it('names INT-10 on all days of a payment period of which a part was paid out of order', () => {
    const days = given(
      paid(TMT, '2023-01-02', '2023-01-06', { periodId: 'X', paidOn: '2023-03-10' }),
      paid(TMT, '2023-01-09', '2023-01-13', { periodId: 'Y', paidOn: '2023-03-01' }),
      paid(TMT, '2023-03-13', '2023-03-17', { periodId: 'X', paidOn: '2023-04-03' }),
      paid(TMT, '2023-03-20', '2023-03-24', { periodId: 'Z', paidOn: '2023-04-03' }),
    );
    const named = ['2023-01-02', '2023-01-09', '2023-03-13', '2023-03-20'].map(
      (date) => days.on(date).interpretations,
    );
    expect(named).toEqual([['INT-10'], ['INT-10'], ['INT-10'], []]);
  });

  it('names INT-11 from the payment period on that begins above day 300 since the restart', () => {
    const start = '2021-01-04';
    const days = given(
      paid(TMT, firstOf(1000, '2021-01-01'), '2021-01-01'),
      metEmploymentCondition('2021-01-01'),
      exhaustedMaximumPeriod('2021-01-02'),
      paid(TMT, start, lastOf(299, start)),
      paid(TMT, lastOf(300, start), lastOf(300, start), { periodId: 'X' }),
      paid(TMT, lastOf(301, start), lastOf(301, start), { ground: 'work-trial', periodId: 'X' }),
      paid(TMT, lastOf(302, start), lastOf(303, start)),
    );
    const at = (place: number) => days.on(lastOf(place, start));
    expect([300, 301, 302, 303].map((place) => at(place).interpretations)).toEqual([
      [],
      [],
      ['INT-11'],
      ['INT-11'],
    ]);
    expect([300, 301, 302, 303].map((place) => at(place).counter)).toEqual([300, 300, 301, 302]);
    expect([300, 302].map((place) => at(place).sharePercent)).toEqual([0, 50]);
  });

  it('names INT-11 on a day after a restart too, whose payment period began above day 300', () => {
    const start = '2021-01-04';
    const days = given(
      paid(TMT, firstOf(1000, '2021-01-01'), '2021-01-01'),
      metEmploymentCondition('2021-01-01'),
      exhaustedMaximumPeriod('2021-01-02'),
      paid(TMT, start, lastOf(310, start)),
      metEmploymentCondition('2022-03-14'),
      exhaustedMaximumPeriod('2022-03-18'),
      paid(TMT, lastOf(311, start), lastOf(320, start)),
    );
    expect(lastOf(311, start)).toBe('2022-03-14');
    expect(days.told('2022-03-18')).toBe(`A 1 ${HALF}`);
    expect(days.on('2022-03-18').interpretations).toEqual(['INT-11']);
    expect(days.under({ 'INT-11': 'first-limit' }).told('2022-03-18')).toBe(`A 1 ${SEVENTY}`);
  });

  describe('a restart', () => {
    const start = '2022-01-03';
    const last = lastOf(320, start);
    const before = [paid(TMT, start, last, { paymentId: 'before' })];

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

    it('needs a condition after the day of the exhaustion that was used, not on it', () => {
      const told = [
        exhaustedMaximumPeriod('2024-01-31'),
        metEmploymentCondition('2022-12-30'),
        exhaustedMaximumPeriod('2022-12-30'),
        paid(TMT, '2023-01-02', '2023-01-27'),
        paid(TMT, '2024-02-05', '2024-03-01'),
      ];
      const numbers = (...facts: Parameters<typeof given>) => {
        const days = given(...facts);
        return [days.on('2023-01-02').counter, days.on('2024-02-05').counter];
      };
      expect(numbers(...told)).toEqual([1, 21]);
      expect(numbers(...told.toReversed())).toEqual([1, 21]);
      expect(numbers(...told, metEmploymentCondition('2022-12-31'))).toEqual([1, 1]);
      expect(numbers(metEmploymentCondition('2022-12-31'), ...told)).toEqual([1, 1]);
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
