import { Decimal } from 'decimal.js';
import type { CalendarDate } from '#calendar-date';
import { type Benefit, Refusal } from '#contracts';
import type { Statutes } from '#statutes';
import { paidDaysOf } from './paid-days.js';
import type { PaymentData } from './same-payment.js';

/** Why a payment can't have been made as it is told, whatever else is known; nothing when it can. */
export function refuseImpossiblePayment(payment: PaymentData, statutes: Statutes): Refusal | undefined {
  const paidDays = paidDaysOf(payment);
  if (!paidDays) return withoutPaidDay(payment);
  return (
    refuseBenefitThatDoesNotExist(payment, paidDays, statutes) ??
    refuseBasicPart(payment) ??
    refuseCircumstance(payment)
  );
}

function withoutPaidDay(payment: PaymentData): Refusal {
  return new Refusal({
    problem: 'payment-without-a-paid-day',
    rule: 'MON-3',
    detail: `There is no paid day from ${payment.firstDay} to ${payment.lastDay}.`,
    expected: 'A span with at least one Monday to Friday, the first day not after the last.',
    field: 'lastDay',
  });
}

/** The act that the benefit is paid under, whose parameter `<benefit>.is-paid` says for which days it exists. */
const ACT_OF: Readonly<Record<Benefit, string>> = {
  'labour-market-support': '1290/2002',
  'basic-allowance': '1290/2002',
  'earnings-related-allowance': '1290/2002',
  'general-support': '48/2026',
};

function refuseBenefitThatDoesNotExist(
  { benefit }: PaymentData,
  paidDays: { readonly first: CalendarDate; readonly last: CalendarDate },
  statutes: Statutes,
): Refusal | undefined {
  const act = ACT_OF[benefit];
  const { versions } = statutes.versions('yes-no', act, `${benefit}.is-paid`);
  const holds = versions.find(
    ({ from, until, value }) => value && from <= paidDays.first && (until ?? paidDays.last) >= paidDays.last,
  );
  if (holds) return undefined;
  const spans = versions.map(({ from, until }) => `from ${from}${until ? ` to ${until}` : ' on'}`).join(', ');
  return new Refusal({
    problem: 'benefit-does-not-exist-on-these-days',
    rule: 'MON-2',
    provision: statutes.cite(act, versions.at(-1)?.provision ?? ''),
    detail: `There is no ${benefit} for the days ${paidDays.first} to ${paidDays.last}.`,
    expected: `Days ${spans}.`,
    field: lastDayOf(versions) < paidDays.last ? 'lastDay' : 'firstDay',
  });
}

function lastDayOf(versions: readonly { until?: CalendarDate }[]): CalendarDate | '9999' {
  return versions.at(-1)?.until ?? '9999';
}

function refuseBasicPart(payment: PaymentData): Refusal | undefined {
  const { benefit, basicPartEur, perDayEur } = payment;
  const isEarningsRelated = benefit === 'earnings-related-allowance';
  if (!isEarningsRelated && basicPartEur === undefined) return undefined;
  const field = 'basicPartEur';
  const rule = 'MON-3';
  if (!isEarningsRelated) {
    return new Refusal({
      problem: 'basic-part-of-another-benefit',
      rule,
      detail: `A basic part is given for ${benefit}.`,
      expected: 'A basic part for earnings-related allowance only.',
      field,
    });
  }
  if (basicPartEur === undefined) {
    return new Refusal({
      problem: 'basic-part-missing',
      rule,
      detail: 'Earnings-related allowance is given without its basic part.',
      expected: 'The part of the allowance that equals basic allowance: the share is of that part.',
      field,
    });
  }
  if (new Decimal(basicPartEur).lessThanOrEqualTo(perDayEur)) return undefined;
  return new Refusal({
    problem: 'basic-part-above-the-benefit',
    rule,
    detail: `The basic part ${basicPartEur} is above the benefit ${perDayEur}.`,
    expected: 'A basic part of at most the benefit for one paid day.',
    field,
  });
}

function refuseCircumstance({ benefit, circumstance }: PaymentData): Refusal | undefined {
  if (circumstance === undefined || benefit === 'earnings-related-allowance') return undefined;
  return new Refusal({
    problem: 'circumstance-of-another-benefit',
    rule: 'MON-2',
    detail: `The circumstance ${circumstance} is given for ${benefit}.`,
    expected: 'A circumstance for earnings-related allowance only.',
    field: 'circumstance',
  });
}
