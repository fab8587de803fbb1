import type { BenefitHistory } from '#benefit-history';
import { calendarDate } from '#calendar-date';
import { ExitRateEstimate } from '#forecast';
import { historyOf, paid } from '../../cost-responsibility/test/given-benefits.js';
import { survivalOf } from '../src/exit-rates.js';

const TMT = 'labour-market-support';
const AS_OF = calendarDate('2025-12-20');

/** Paid month by month through 2025 until the end of a month; each payment a day later. */
function paidUntilMonth(last: number): BenefitHistory {
  return historyOf(
    Array.from({ length: last }, (_, month) => {
      const first = `2025-${`${month + 1}`.padStart(2, '0')}-01`;
      return paid(TMT, first, new Date(Date.UTC(2025, month + 1, 0)).toISOString().slice(0, 10));
    }),
  );
}

function estimateOf(histories: readonly BenefitHistory[], asOf = AS_OF) {
  const estimate = new ExitRateEstimate(asOf, 45);
  for (const history of histories) estimate.add(history);
  return estimate.rates();
}

const times = (count: number, history: BenefitHistory) => Array.from({ length: count }, () => history);

describe('an estimate of exit rates', () => {
  it('is the months in which benefits ended, of the months in which people were paid', () => {
    // 20 of 50 leave with June. The others are paid until November, in which an end can't be told yet.
    const rates = estimateOf([...times(20, paidUntilMonth(6)), ...times(30, paidUntilMonth(11))]);
    expect(rates?.origin).toEqual({ how: 'estimated', monthsAtRisk: 20 * 6 + 30 * 10, exits: 20 });
    // Until June it is up to 129 paid days, in the first band.
    expect(rates?.bands).toEqual([
      { fromPaidDays: 0, monthlyRate: 20 / (50 * 6) },
      { fromPaidDays: 130, monthlyRate: 0 },
    ]);
  });

  it('takes a gap in the payments for an exit only when it is longer than a late payment makes', () => {
    const history = historyOf([
      paid(TMT, '2025-01-01', '2025-03-31'),
      paid(TMT, '2025-05-01', '2025-06-30'),
      paid(TMT, '2025-09-01', '2025-11-28'),
    ]);
    // April is empty but shorter than the gap; July and August are not.
    expect(estimateOf([history])?.origin).toEqual({ how: 'estimated', monthsAtRisk: 6 + 2, exits: 1 });
  });

  it('looks at the latest 24 months only, and at none whose exits can not be told yet', () => {
    const asOf = calendarDate('2027-12-20');
    expect(estimateOf([paidUntilMonth(12)], asOf)?.origin).toEqual({
      how: 'estimated',
      monthsAtRisk: 2,
      exits: 1,
    });
    expect(estimateOf([paidUntilMonth(1)], calendarDate('2025-03-16'))).toBeUndefined();
    expect(estimateOf([paidUntilMonth(1)], calendarDate('2025-03-17'))?.origin).toMatchObject({ exits: 1 });
  });

  it('is nothing where nobody was paid', () => {
    expect(estimateOf([])).toBeUndefined();
  });

  it('applies to a person by the paid days of the spell, from the end of the first month on', () => {
    const rates = {
      bands: [
        { fromPaidDays: 0, monthlyRate: 0.5 },
        { fromPaidDays: 130, monthlyRate: 0.1 },
      ],
      origin: { how: 'given' as const },
    };
    const survival = survivalOf([100, 129, 130, 152], rates);
    expect(survival.map((alive) => alive.toFixed(6))).toEqual([
      '1.000000',
      '0.500000',
      '0.250000',
      '0.225000',
    ]);
  });
});
