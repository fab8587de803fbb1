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
