import type { BenefitHistory, RecordedPayment } from '#benefit-history';
import { addDays, type CalendarDate, weekdaysBetween } from '#calendar-date';
import type { Statutes } from '#statutes';
import { exactText, type Millionths, tenThousandthsOf } from './exact-euros.js';
import { UNKNOWN_PAYER } from './facts-of-person.js';
import type { Run } from './run.js';
import type { Timeline } from './timeline.js';
import type { TimelineFinding } from './timeline-finding.js';

/** Payments that nobody can be invoiced for, or another than who would pay by the paid day. */
export function homeFindings(timeline: Timeline): TimelineFinding[] {
  const { runs } = timeline;
  const unknown = runs.filter(({ payer }) => payer === UNKNOWN_PAYER);
  const moved = runs.filter(
    (run) =>
      run.percent > 0 && run.payer !== UNKNOWN_PAYER && timeline.interpretationsOf(run).includes('INT-1'),
  );
  return [
    ...byPayment(unknown).map(
      ({ payment }): TimelineFinding => ({
        finding: 'home-municipality-unknown',
        rule: 'INT-1',
        detail: 'No home municipality is known for the payment: nobody can be invoiced.',
        paymentId: payment.paymentId,
        on: payment.paidOn,
      }),
    ),
    ...byPayment(moved).map(
      ({ payment, days, municipal }): TimelineFinding => ({
        finding: 'home-municipality-changed-before-payment',
        rule: 'INT-1',
        detail: 'The home municipality on the paid days is not that on the date of the payment.',
        paymentId: payment.paymentId,
        on: payment.paidOn,
        days,
        municipal: exactText(municipal),
      }),
    ),
  ];
}

function byPayment(runs: readonly Run[]) {
  const found = new Map<RecordedPayment, { days: number; municipal: Millionths }>();
  for (const { paid, days, municipal } of runs) {
    const known = found.get(paid.payment) ?? { days: 0, municipal: 0n };
    found.set(paid.payment, {
      days: known.days + days,
      municipal: known.municipal + BigInt(days) * municipal,
    });
  }
  return [...found].map(([payment, sums]) => ({ payment, ...sums }));
}

/** Of a text of decimals: some amount above zero. */
const AMOUNT = /[1-9]/;

/** Amounts that the law of their days does not know. */
export function amountFindings({ payments }: BenefitHistory, statutes: Statutes): TimelineFinding[] {
  const childIncrease = statutes.versions('yes-no', '1290/2002', 'child-increase.is-paid').versions;
  const fullAmount = statutes.versions('euros', '1290/2002', 'full-amount.per-day').versions;
  const end = childIncrease.at(-1)?.until;
  return payments.flatMap((payment) => {
    const { paymentId, basicPartEur, perDayEur, childIncreaseEur, incrementEur } = payment;
    const found: TimelineFinding[] = [];
    const base = tenThousandthsOf(basicPartEur ?? perDayEur);
    const above = fullAmount
      .filter(({ value }) => base > tenThousandthsOf(value))
      .map(({ from, until, value }) => ({ value, days: daysWithin(payment, from, until) }))
      .find(({ days }) => days.length > 0);
    if (above?.days[0]) {
      found.push({
        finding: 'base-above-the-full-amount',
        rule: 'MON-2',
        detail: `The amount that a share is taken of is above the full amount of ${above.value} for one day.`,
        paymentId,
        on: above.days[0],
        days: above.days.length,
      });
    }
    const late = end && AMOUNT.test(childIncreaseEur) ? daysWithin(payment, addDays(end, 1)) : [];
    if (late[0]) {
      found.push({
        finding: 'child-increase-after-its-end',
        rule: 'MON-2',
        detail: `A child increase is told for days after ${end}, when there was none.`,
        paymentId,
        on: late[0],
        days: late.length,
      });
    }
    const days = daysWithin(payment, payment.firstDay);
    if (days[0] && !AMOUNT.test(`${perDayEur} ${childIncreaseEur} ${incrementEur}`)) {
      found.push({
        finding: 'paid-days-without-benefit',
        rule: 'MON-2',
        detail: 'The benefit is zero. A paid day is one for which benefit is paid, yet these are counted.',
        paymentId,
        on: days[0],
        days: days.length,
      });
    }
    return found;
  });
}

/** Dates of payments that are not in the order in which a payer pays. */
export function dateFindings({ payments }: BenefitHistory): TimelineFinding[] {
  return payments.flatMap((payment) => {
    const { paymentId, paidOn, correction } = payment;
    const found: TimelineFinding[] = [];
    const ahead = daysWithin(payment, addDays(paidOn, 1));
    if (ahead.length > 0) {
      found.push({
        finding: 'payment-dated-before-its-days-end',
        rule: 'MON-3',
        detail: 'Days are told as paid before they had come.',
        paymentId,
        on: paidOn,
        days: ahead.length,
      });
    }
    if (correction && correction.paidOn < paidOn) {
      found.push({
        finding: 'correction-dated-before-its-payment',
        rule: 'INT-5',
        detail: `The correction ${correction.paymentId} takes back what was paid only on ${paidOn}.`,
        paymentId,
        on: correction.paidOn,
      });
    }
    return found;
  });
}

/** Payments that another authority than the one that reported them took back: whoever paid does that (COR-1). */
export function authorityFindings({ payments }: BenefitHistory): TimelineFinding[] {
  return payments.flatMap(({ paymentId, source, correction }): TimelineFinding[] => {
    const paidBy = source?.authority;
    const takenBackBy = correction?.source?.authority;
    if (correction === undefined || paidBy === undefined || takenBackBy === undefined) return [];
    if (paidBy === takenBackBy) return [];
    return [
      {
        finding: 'payment-taken-back-by-another',
        rule: 'COR-1',
        detail: `The payment was reported by ${paidBy} and taken back by ${takenBackBy}, with ${correction.paymentId}.`,
        paymentId,
        on: correction.paidOn,
      },
    ];
  });
}

/** The paid days of a payment from a date to another, both included. */
function daysWithin(
  { firstDay, lastDay }: RecordedPayment,
  from: CalendarDate,
  until?: CalendarDate,
): CalendarDate[] {
  const first = firstDay > from ? firstDay : from;
  const last = until && until < lastDay ? until : lastDay;
  return weekdaysBetween(first, last);
}
