import type { BenefitHistory, RecordedCorrection, RecordedPayment } from '#benefit-history';
import type { CalendarDate } from '#calendar-date';

export type CorrectedPayment = RecordedPayment & { readonly correction: RecordedCorrection };

export function isCorrected(payment: RecordedPayment): payment is CorrectedPayment {
  return payment.correction !== undefined;
}

/**
 * The payments by which a corrected payment was billed: what had been paid and corrected up to a date, and the payment
 * itself (INT-5). A payment that overlaps it took its place later, whatever its date says.
 */
export function knownAt(
  history: BenefitHistory,
  on: CalendarDate,
  subject: CorrectedPayment,
): RecordedPayment[] {
  const standing = history.payments.filter(
    (payment) =>
      payment !== subject &&
      payment.paidOn <= on &&
      !(payment.correction && payment.correction.paidOn <= on) &&
      !overlap(payment, subject),
  );
  // Two that overlap each other: the one that was taken back in the end gives way.
  const kept = standing.filter(
    (payment) =>
      !isCorrected(payment) ||
      !standing.some((other) => other !== payment && !isCorrected(other) && overlap(payment, other)),
  );
  return [...kept, subject];
}

function overlap(a: RecordedPayment, b: RecordedPayment): boolean {
  return a.firstDay <= b.lastDay && b.firstDay <= a.lastDay;
}
