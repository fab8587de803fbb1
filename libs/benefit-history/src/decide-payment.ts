import { type BenefitEvent, type Decision, Refusal } from '#contracts';
import type { Statutes } from '#statutes';
import type { RecordBenefitPayment } from './benefit-commands.js';
import type { BenefitHistory, RecordedPayment } from './benefit-history.js';
import { otherContent } from './decide-correction.js';
import { refuseImpossiblePayment } from './impossible-payment.js';
import { haveAPaidDayInCommon } from './paid-days.js';
import { type PaymentData, saysTheSame } from './same-payment.js';

export function decidePayment(
  history: BenefitHistory,
  command: RecordBenefitPayment,
  statutes: Statutes,
): Decision<BenefitEvent> {
  const data = paymentData(command);
  let overlapped: RecordedPayment | undefined;
  for (const payment of history.payments) {
    if (payment.paymentId === data.paymentId) {
      return saysTheSame(payment, data) ? [] : otherContent(data.paymentId);
    }
    if (payment.correction) {
      if (payment.correction.paymentId === data.paymentId) return otherContent(data.paymentId);
    } else if (!overlapped && haveAPaidDayInCommon(payment, data)) {
      overlapped = payment;
    }
  }
  const impossible = refuseImpossiblePayment(data, statutes);
  if (impossible) return impossible;
  if (overlapped) {
    return new Refusal({
      problem: 'payments-overlap',
      rule: 'MON-3',
      detail: `The days ${data.firstDay} to ${data.lastDay} overlap the payment ${overlapped.paymentId} (${overlapped.firstDay} to ${overlapped.lastDay}).`,
      expected: `One payment for a day. Record the correction of ${overlapped.paymentId} first, if it was taken back.`,
      field: 'firstDay',
    });
  }
  return [{ type: 'BenefitPaid', data }];
}

/** Written out field by field: a million payments are read in a row. */
function paymentData(command: RecordBenefitPayment): PaymentData {
  return {
    paymentId: command.paymentId,
    benefit: command.benefit,
    firstDay: command.firstDay,
    lastDay: command.lastDay,
    paidOn: command.paidOn,
    ...(command.periodId === undefined ? NOTHING : { periodId: command.periodId }),
    perDayEur: command.perDayEur,
    childIncreaseEur: command.childIncreaseEur ?? '0',
    incrementEur: command.incrementEur ?? '0',
    ...(command.basicPartEur === undefined ? NOTHING : { basicPartEur: command.basicPartEur }),
    ground: command.ground ?? 'unemployment',
    ...(command.circumstance === undefined ? NOTHING : { circumstance: command.circumstance }),
  };
}

const NOTHING = {};
