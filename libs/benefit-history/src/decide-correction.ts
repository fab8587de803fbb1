import { type BenefitEvent, type Decision, Refusal } from '#contracts';
import type { CorrectBenefitPayment } from './benefit-commands.js';
import type { BenefitHistory } from './benefit-history.js';

export function decideCorrection(
  history: BenefitHistory,
  { paymentId, corrects, paidOn }: CorrectBenefitPayment,
): Decision<BenefitEvent> {
  const correction = history.payments.find((payment) => payment.correction?.paymentId === paymentId);
  if (correction) {
    if (correction.paymentId === corrects && correction.correction?.paidOn === paidOn) return [];
    return otherContent(paymentId);
  }
  if (history.payments.some((payment) => payment.paymentId === paymentId)) return otherContent(paymentId);

  const corrected = history.payments.find((payment) => payment.paymentId === corrects);
  if (!corrected) {
    const isCorrection = history.payments.some((payment) => payment.correction?.paymentId === corrects);
    return new Refusal({
      problem: isCorrection ? 'correction-of-a-correction' : 'correction-of-an-unknown-payment',
      rule: 'MON-3',
      detail: isCorrection
        ? `${corrects} is itself a correction and can't be taken back.`
        : `No payment ${corrects} of this jobseeker is recorded.`,
      expected:
        'The identifier of a payment of the same jobseeker. Record the payment before its correction.',
      field: 'corrects',
    });
  }
  if (corrected.correction) {
    return new Refusal({
      problem: 'payment-corrected-already',
      rule: 'MON-3',
      detail: `The payment ${corrects} was taken back by ${corrected.correction.paymentId} already.`,
      expected: 'At most one correction of a payment.',
      field: 'corrects',
    });
  }
  return [{ type: 'BenefitPaymentCorrected', data: { paymentId, corrects, paidOn } }];
}

/** The identifier of a payment or a correction names one content for ever. */
export function otherContent(paymentId: string): Refusal {
  return new Refusal({
    problem: 'payment-id-with-other-content',
    rule: 'MON-3',
    detail: `The payment identifier ${paymentId} is recorded with another content already.`,
    expected:
      'The same content, or another identifier. A payment is changed by a correction and a new payment.',
    field: 'paymentId',
  });
}
