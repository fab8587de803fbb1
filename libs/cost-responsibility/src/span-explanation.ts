import type { BenefitHistory } from '#benefit-history';
import type { Statutes } from '#statutes';
import type { Choices } from './choices.js';
import { isCorrected, knownAt } from './corrected-payments.js';
import type { DayExplanation } from './day-explanation.js';
import { explainDay, explainDayAmong } from './explanation.js';
import type { InvoiceLine } from './invoice-lines.js';
import { rememberedLaw } from './law.js';
import type { ShareSpan } from './share-span.js';

/**
 * Explains the first day of a span on an invoice line: on the line of a payment that was taken back, and on that of its
 * correction, by what the line itself was computed from (INT-5). Nothing for a span of another history.
 * @throws ChoiceNotAvailable
 */
export function explainSpan(
  history: BenefitHistory,
  { paymentId, firstDay }: Pick<ShareSpan, 'paymentId' | 'firstDay'>,
  kind: InvoiceLine['kind'],
  statutes: Statutes,
  chosen: Choices = {},
): DayExplanation | undefined {
  const payment = history.payments.find((each) => each.paymentId === paymentId);
  if (!payment || !isCorrected(payment)) return explainDay(history, firstDay, statutes, chosen);
  const { choices } = rememberedLaw(statutes, chosen);
  const byCorrection = kind === 'correction' && choices['INT-5'] === 'as-known-at-correction';
  const on = byCorrection ? payment.correction.paidOn : payment.paidOn;
  return explainDayAmong(knownAt(history, on, payment), history, firstDay, statutes, chosen);
}
