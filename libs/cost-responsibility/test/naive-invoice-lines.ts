import { Decimal } from 'decimal.js';
import type { BenefitHistory, RecordedPayment } from '#benefit-history';
import { weekdaysBetween } from '#calendar-date';
import type { Choices } from '#cost-responsibility';
import { type NaiveDay, naiveTimeline } from './naive-timeline.js';

export interface NaiveLine {
  /** Payer, regime, benefit, month, kind. */
  readonly of: string;
  readonly days: number;
  readonly base: string;
  readonly municipal: string;
}

/** The lines of one person: the days of the final timeline, and those of corrected payments as they were billed (INT-5, INT-6). */
export function naiveInvoiceLines(history: BenefitHistory, choices: Choices = {}): NaiveLine[] {
  const billed: { of: string; sign: 1 | -1; day: NaiveDay }[] = [];
  const bill = (days: readonly NaiveDay[], payment: RecordedPayment, paidOn: string, sign: 1 | -1) => {
    for (const day of days) {
      if (day.paymentId !== payment.paymentId || day.sharePercent === 0) continue;
      const kind = sign < 0 ? 'correction' : 'payment';
      billed.push({
        of: `${day.payer} ${day.regime} ${payment.benefit} ${paidOn.slice(0, 7)} ${kind}`,
        sign,
        day,
      });
    }
  };
  const final = naiveTimeline(history, choices);
  for (const payment of history.payments) {
    if (!payment.correction) {
      bill(final, payment, payment.paidOn, 1);
      continue;
    }
    const seenOn = (date: string) =>
      naiveTimeline(history, choices, [...stoodOn(history, date, payment), payment]);
    const back = payment.correction.paidOn;
    bill(seenOn(payment.paidOn), payment, payment.paidOn, 1);
    bill(seenOn(choices['INT-5'] === 'as-known-at-correction' ? back : payment.paidOn), payment, back, -1);
  }
  const keys = [...new Set(billed.map(({ of }) => of))].sort();
  return keys.flatMap((key) => {
    const days = billed.filter(({ of }) => of === key);
    return lineOf(key, days, choices) ?? [];
  });
}

function lineOf(
  of: string,
  days: readonly { readonly sign: 1 | -1; readonly day: NaiveDay }[],
  choices: Choices,
): NaiveLine | undefined {
  const sumOf = (amount: (day: NaiveDay) => Decimal) =>
    days.reduce((sum, { sign, day }) => sum.plus(amount(day).times(sign)), new Decimal(0));
  const exact = sumOf(({ municipal }) => municipal);
  if (exact.isZero()) return undefined;
  const municipal =
    choices['INT-6'] === 'each-day' ? sumOf((day) => day.municipal.toDecimalPlaces(2)) : exact;
  return {
    of,
    days: days.reduce((sum, { sign }) => sum + sign, 0),
    base: sumOf(({ base }) => base)
      .toDecimalPlaces(2)
      .plus(0)
      .toFixed(2),
    municipal: municipal.toDecimalPlaces(2).plus(0).toFixed(2),
  };
}

/** Paid until a date and not taken back until it, beside a payment; of two of one day, the one taken back last. */
function stoodOn(history: BenefitHistory, date: string, subject: RecordedPayment): RecordedPayment[] {
  const daysOf = ({ firstDay, lastDay }: RecordedPayment) =>
    new Set<string>(weekdaysBetween(firstDay, lastDay));
  const taken = daysOf(subject);
  const end = ({ correction }: RecordedPayment) => correction?.paidOn ?? '9999';
  return history.payments
    .filter((payment) => payment !== subject && payment.paidOn <= date && end(payment) > date)
    .sort((a, b) => {
      if (end(a) !== end(b)) return end(a) > end(b) ? -1 : 1;
      if (a.paidOn !== b.paidOn) return a.paidOn > b.paidOn ? -1 : 1;
      return a.paymentId < b.paymentId ? -1 : 1;
    })
    .filter((payment) => {
      const days = daysOf(payment);
      if ([...days].some((day) => taken.has(day))) return false;
      for (const day of days) taken.add(day);
      return true;
    });
}
