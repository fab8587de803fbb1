import type { RecordedPayment } from '#benefit-history';
import { toDayNumber } from '#calendar-date';
import { BENEFITS, PAYMENT_CIRCUMSTANCES, PAYMENT_GROUNDS } from '#contracts';
import { tenThousandthsOf } from './exact-euros.js';
import { paidDayFrom, paidDayUntil } from './paid-day-numbers.js';
import type { Paid } from './segment.js';

/** One bit for a word of a closed list; none for no word. */
export function bitOf<Word extends string>(list: readonly Word[], word: Word | undefined): number {
  return word === undefined ? 0 : 1 << list.indexOf(word);
}

export function bitsOf<Word extends string>(list: readonly Word[], words: readonly Word[]): number {
  return words.reduce((bits, word) => bits | bitOf(list, word), 0);
}

function paidOf(payment: RecordedPayment): Paid {
  const first = paidDayFrom(toDayNumber(payment.firstDay));
  return {
    payment,
    benefit: payment.benefit,
    benefitBit: bitOf(BENEFITS, payment.benefit),
    groundBit: bitOf(PAYMENT_GROUNDS, payment.ground),
    circumstanceBit: bitOf(PAYMENT_CIRCUMSTANCES, payment.circumstance),
    first,
    last: paidDayUntil(toDayNumber(payment.lastDay)),
    paidOn: toDayNumber(payment.paidOn),
    // A period belongs to one benefit: its count is that benefit's.
    period: `${payment.benefit} ${payment.periodId === undefined ? `payment ${payment.paymentId}` : `period ${payment.periodId}`}`,
    perDay: tenThousandthsOf(payment.perDayEur),
    childIncrease: tenThousandthsOf(payment.childIncreaseEur),
    basicPart: tenThousandthsOf(payment.basicPartEur ?? '0'),
    serviceBegan: first,
  };
}

const UNEMPLOYMENT = bitOf(PAYMENT_GROUNDS, 'unemployment');

/** Payments in the order of the calendar. They don't overlap: the history refuses that. */
export function paidInCalendarOrder(payments: readonly RecordedPayment[]): Paid[] {
  const all = payments.map(paidOf).sort((a, b) => a.first - b.first || a.paidOn - b.paidOn);
  for (let i = 1; i < all.length; i++) {
    const previous = all[i - 1];
    const paid = all[i];
    if (!previous || !paid || paid.groundBit === UNEMPLOYMENT) continue;
    const follows = paidDayFrom(previous.last + 1) === paid.first;
    if (follows && previous.groundBit === paid.groundBit) paid.serviceBegan = previous.serviceBegan;
  }
  return all;
}
