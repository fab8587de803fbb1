import type { CalendarDate } from '#calendar-date';
import type { BenefitHistory, FactSource, RecordedPayment } from './benefit-history.js';
import { haveAPaidDayInCommon } from './paid-days.js';

/**
 * The history as Polku knew it at an instant: what had been recorded before it. Equal to a replay of the events until then.
 * Facts without a source (of files) were never recorded and are not in it.
 */
export function knownBefore(history: BenefitHistory, instant: Date): BenefitHistory {
  const at = instant.toISOString();
  const isKnown = ({ source }: { readonly source?: FactSource }) =>
    source !== undefined && source.recordedAt < at;
  return {
    payments: history.payments
      .filter(isKnown)
      .map((payment) =>
        payment.correction && !isKnown(payment.correction) ? withoutCorrection(payment) : payment,
      ),
    homeMunicipalities: history.homeMunicipalities.filter(isKnown),
    integrationPeriods: history.integrationPeriods.filter(isKnown),
    employmentConditionsMet: history.employmentConditionsMet.filter(isKnown),
    maximumPeriodsExhausted: history.maximumPeriodsExhausted.filter(isKnown),
    newMaximumPeriods: history.newMaximumPeriods.filter(isKnown),
  };
}

/**
 * The history by the payers' own dates: what had been paid and taken back until a date, that date included. Facts other than
 * payments have no such date and are all in it. For histories from files, which tell no time of recording.
 */
export function paidUntil(history: BenefitHistory, on: CalendarDate): BenefitHistory {
  const paid = history.payments
    .filter(({ paidOn }) => paidOn <= on)
    .map((payment) =>
      payment.correction && payment.correction.paidOn > on ? withoutCorrection(payment) : payment,
    );
  // A replacement may be dated before the correction that made room for it: what was taken back in the end gives way.
  const takenBack = new Set(
    history.payments.flatMap(({ paymentId, correction }) => (correction ? [paymentId] : [])),
  );
  const replacements = paid.filter(({ paymentId }) => !takenBack.has(paymentId));
  return {
    ...history,
    payments: paid.filter(
      (payment) =>
        payment.correction !== undefined ||
        !takenBack.has(payment.paymentId) ||
        !replacements.some((other) => haveAPaidDayInCommon(other, payment)),
    ),
  };
}

function withoutCorrection({ correction: _, ...payment }: RecordedPayment): RecordedPayment {
  return payment;
}
