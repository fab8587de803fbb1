import { Decimal } from 'decimal.js';
import { type Choices, type InvoiceLine, type PaidDay, timeline } from '#cost-responsibility';
import type { Statutes } from '#statutes';
import { lawAsIf } from './law-as-if.js';
import { toldOf } from './told.js';
import type { Expected, ExpectedDay, ExpectedLine, WorkedExample } from './worked-example.js';

/** An example's results as the engine has them. */
export interface Computed {
  /** Every paid day, by date. */
  readonly days: readonly PaidDay[];
  readonly lines: readonly InvoiceLine[];
}

/** Computes an example under the law and the chosen interpretations. */
export function computedOf(example: WorkedExample, statutes: Statutes, choices: Choices = {}): Computed {
  const law = example.asIf ? lawAsIf(statutes, example.asIf) : statutes;
  const result = timeline(toldOf(example.given, law), law, choices);
  return { days: [...result.days()], lines: result.invoiceLines };
}

/** What was computed, in the form of what was expected, for exactly the days and totals that are asked there. */
export function inTheFormOf(expected: Expected, { days, lines }: Computed): Expected {
  return {
    ...(expected.days ? { days: expected.days.map((asked) => dayAsAsked(asked, days)) } : {}),
    ...(expected.lines ? { lines: lines.map(lineAsWritten) } : {}),
    ...(expected.totals
      ? { totals: expected.totals.map(([count]) => [count, totalOf(days.slice(0, count))] as const) }
      : {}),
  };
}

function dayAsAsked([date, , , , , , more]: ExpectedDay, days: readonly PaidDay[]): ExpectedDay {
  const found = days.find((day) => day.date === date);
  if (!found) throw new RangeError(`no paid day on ${date}`);
  const { regime, counter, counted, sharePercent, municipal, provision, base, payer } = found;
  const number = counted ? counter : (`(${counter})` as const);
  const row = [date, regime, number, sharePercent, municipal, provision] as const;
  if (!more) return row;
  return [
    ...row,
    { ...(more.base === undefined ? {} : { base }), ...(more.payer === undefined ? {} : { payer }) },
  ];
}

function lineAsWritten(line: InvoiceLine): ExpectedLine {
  const { payer, regime, benefit, paidMonth, kind, days, base, municipal } = line;
  return [payer, regime, benefit, paidMonth, kind, days, base, municipal];
}

function totalOf(days: readonly PaidDay[]): string {
  const sum = days.reduce((amount, day) => amount.plus(day.municipal), new Decimal(0));
  return sum.toFixed(Math.max(2, sum.decimalPlaces()));
}
