import {
  type BenefitHistory,
  haveAPaidDayInCommon,
  type RecordedCorrection,
  type RecordedPayment,
  standingOn,
} from '#benefit-history';
import type { CalendarDate } from '#calendar-date';

export type CorrectedPayment = RecordedPayment & { readonly correction: RecordedCorrection };

export function isCorrected(payment: RecordedPayment): payment is CorrectedPayment {
  return payment.correction !== undefined;
}

/**
 * The payments by which a corrected payment was billed: what had been paid and corrected up to a date, and the payment
 * itself (INT-5). A payment of the same days took its place later, whatever its date says.
 */
export function knownAt(
  history: BenefitHistory,
  on: CalendarDate,
  subject: CorrectedPayment,
): RecordedPayment[] {
  const others = history.payments.filter(
    (payment) => payment !== subject && !haveAPaidDayInCommon(payment, subject),
  );
  return [...standingOn(others, on), subject];
}
