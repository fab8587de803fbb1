import type { RecordedPayment } from '#benefit-history';
import { BENEFITS, PAYMENT_CIRCUMSTANCES, PAYMENT_GROUNDS } from '#contracts';
import { tenThousandthsOf } from './exact-euros.js';
import { dayNumberOf, paidDayFrom, paidDayUntil } from './paid-day-numbers.js';
import type { Paid } from './segment.js';

/** One bit for a word of a closed list; none for no word. */
export function bitOf<Word extends string>(list: readonly Word[], word: Word | undefined): number {
  return word === undefined ? 0 : 1 << list.indexOf(word);
}

export function bitsOf<Word extends string>(list: readonly Word[], words: readonly Word[]): number {
  return words.reduce((bits, word) => bits | bitOf(list, word), 0);
}

function paidOf(payment: RecordedPayment): Paid {
  const first = paidDayFrom(dayNumberOf(payment.firstDay));
  return {
    payment,
    benefit: payment.benefit,
    benefitBit: bitOf(BENEFITS, payment.benefit),
    groundBit: bitOf(PAYMENT_GROUNDS, payment.ground),
    circumstanceBit: bitOf(PAYMENT_CIRCUMSTANCES, payment.circumstance),
    first,
    last: paidDayUntil(dayNumberOf(payment.lastDay)),
    paidOn: dayNumberOf(payment.paidOn),
    // A period belongs to one benefit: its count is that benefit's.
    period: `${payment.benefit} ${payment.periodId === undefined ? `payment ${payment.paymentId}` : `period ${payment.periodId}`}`,
    perDay: tenThousandthsOf(payment.perDayEur),
    childIncrease: tenThousandthsOf(payment.childIncreaseEur),
    basicPart: tenThousandthsOf(payment.basicPartEur ?? '0'),
    serviceBegan: first,
  };
}

const UNEMPLOYMENT = bitOf(PAYMENT_GROUNDS, 'unemployment');

/** Payments once made ready, for the several views of one history. */
export type ReadyPayments = Map<RecordedPayment, Paid>;

/** Payments in the order of the calendar. They don't overlap: the history refuses that. */
export function paidInCalendarOrder(payments: readonly RecordedPayment[], ready: ReadyPayments): Paid[] {
  const all = payments.map((payment) => readyFrom(payment, ready));
  all.sort((a, b) => a.first - b.first || a.paidOn - b.paidOn);
  for (const [index, paid] of all.entries()) {
    const previous = all[index - 1];
    const goesOn =
      previous !== undefined &&
      paid.groundBit !== UNEMPLOYMENT &&
      previous.groundBit === paid.groundBit &&
      paidDayFrom(previous.last + 1) === paid.first;
    paid.serviceBegan = goesOn ? previous.serviceBegan : paid.first;
  }
  return all;
}

function readyFrom(payment: RecordedPayment, ready: ReadyPayments): Paid {
  const known = ready.get(payment) ?? paidOf(payment);
  ready.set(payment, known);
  return known;
}
