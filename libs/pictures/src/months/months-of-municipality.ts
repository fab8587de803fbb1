import { Decimal } from 'decimal.js';
import type { Month } from '#calendar-date';
import type { MonthsToDraw } from './stacked-months.js';

/** A sum that is invoiced apart, as invoices and the totals of the read model have it. */
export interface SumToDraw {
  readonly paidMonth: string;
  readonly regime: string;
  readonly benefit: string;
  /** Exact euros. */
  readonly municipal: string;
}

/** What a municipality pays by month, divided by regime or by benefit. */
export function monthsOfMunicipality(
  sums: readonly SumToDraw[],
  by: 'regime' | 'benefit',
  {
    nameOf,
    addressOf = () => undefined,
  }: {
    /** The name of a regime or benefit, in the language of the picture. */
    readonly nameOf: (code: string) => string;
    readonly addressOf?: (month: Month) => string | undefined;
  },
): MonthsToDraw {
  const codes = [...new Set(sums.map((sum) => sum[by]))].sort();
  const months = [...new Set(sums.map(({ paidMonth }) => paidMonth as Month))].sort();
  return {
    series: codes.map((code) => ({ name: nameOf(code) })),
    months: months.map((month) => {
      const href = addressOf(month);
      const amounts = codes.map((code) =>
        sums
          .filter((sum) => sum.paidMonth === month && sum[by] === code)
          .reduce((total, { municipal }) => total.plus(municipal), new Decimal(0))
          .toFixed(2),
      );
      return { month, amounts, ...(href === undefined ? {} : { href }) };
    }),
  };
}
