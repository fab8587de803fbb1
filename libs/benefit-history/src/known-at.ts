import { type CalendarDate, compareDates } from '#calendar-date';
import type { BenefitHistory, FactSource, RecordedPayment } from './benefit-history.js';
import { withFactsAgain } from './facts-set-right.js';
import { haveAPaidDayInCommon } from './paid-days.js';

/**
 * The history as Polku knew it at an instant: what had been recorded before it. Equal to a replay of the events until then.
 * Facts without a source (of files) were never recorded and are not in it.
 */
export function knownBefore(history: BenefitHistory, instant: Date): BenefitHistory {
  const at = instant.toISOString();
  const isKnown = ({ source }: { readonly source?: FactSource }) =>
    source !== undefined && source.recordedAt < at;
  const facts = withFactsAgain(history, isKnown);
  return {
    payments: history.payments
      .filter(isKnown)
      .map((payment) =>
        payment.correction && !isKnown(payment.correction) ? withoutCorrection(payment) : payment,
      ),
    homeMunicipalities: facts.homeMunicipalities.filter(isKnown),
    integrationPeriods: facts.integrationPeriods.filter(isKnown),
    employmentConditionsMet: facts.employmentConditionsMet.filter(isKnown),
    maximumPeriodsExhausted: facts.maximumPeriodsExhausted.filter(isKnown),
    newMaximumPeriods: facts.newMaximumPeriods.filter(isKnown),
    otherBenefits: facts.otherBenefits.filter(isKnown),
    factsSetRight: facts.factsSetRight,
  };
}

/**
 * The history by the payers' own dates: what had been paid and taken back until a date, that date included. Facts other than
 * payments have no such date and are all in it. For histories from files, which tell no time of recording.
 */
export function paidUntil(history: BenefitHistory, on: CalendarDate): BenefitHistory {
  const standing = new Set(standingOn(history.payments, on));
  return {
    ...history,
    payments: history.payments.flatMap((payment) => {
      if (standing.has(payment)) return payment.correction ? [withoutCorrection(payment)] : [payment];
      return payment.paidOn <= on && isTakenBack(payment, on) ? [payment] : [];
    }),
  };
}

/**
 * The payments that stood on a date by the payers' own dates: paid, and not yet taken back. A replacement may be dated before
 * the correction that made room for it: of two payments of one day, the one that was taken back first gives way.
 */
export function standingOn(payments: readonly RecordedPayment[], on: CalendarDate): RecordedPayment[] {
  const paid = payments.filter((payment) => payment.paidOn <= on && !isTakenBack(payment, on));
  const standing = paid.filter(({ correction }) => correction === undefined);
  for (const payment of paid.filter(({ correction }) => correction).sort(lastTakenBackFirst)) {
    if (!standing.some((other) => haveAPaidDayInCommon(other, payment))) standing.push(payment);
  }
  return standing;
}

function isTakenBack({ correction }: RecordedPayment, on: CalendarDate): boolean {
  return correction !== undefined && correction.paidOn <= on;
}

function lastTakenBackFirst(a: RecordedPayment, b: RecordedPayment): number {
  return (
    compareDates(b.correction?.paidOn ?? b.paidOn, a.correction?.paidOn ?? a.paidOn) ||
    compareDates(b.paidOn, a.paidOn) ||
    (a.paymentId < b.paymentId ? -1 : 1)
  );
}

function withoutCorrection({ correction: _, ...payment }: RecordedPayment): RecordedPayment {
  return payment;
}
