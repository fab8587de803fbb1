import type { BenefitHistory } from '#benefit-history';
import type { CalendarDate } from '#calendar-date';
import type { Statutes } from '#statutes';
import { UNKNOWN_PAYER } from './facts-of-person.js';
import type { Timeline } from './timeline.js';

/** A fact that is recorded as it was told, and that somebody should look at: no error, and nothing is refused. */
export interface TimelineFinding {
  readonly finding:
    | 'home-municipality-unknown'
    | 'child-increase-after-its-end'
    | 'several-integration-entries';
  readonly rule: string;
  readonly detail: string;
  /** The payment concerned, where one is. */
  readonly paymentId?: string;
  readonly on: CalendarDate;
}

export function findingsOf(
  history: BenefitHistory,
  timeline: Timeline,
  statutes: Statutes,
): TimelineFinding[] {
  return [
    ...withoutHomeMunicipality(timeline),
    ...childIncreaseAfterItsEnd(history, statutes),
    ...severalEntries(history),
  ];
}

/** Its invoice lines have the payer `unknown`. */
function withoutHomeMunicipality(timeline: Timeline): TimelineFinding[] {
  const payments = new Map(
    timeline.runs
      .filter(({ payer }) => payer === UNKNOWN_PAYER)
      .map(({ paid }) => [paid.payment.paymentId, paid]),
  );
  return [...payments.values()].map(({ payment }) => ({
    finding: 'home-municipality-unknown',
    rule: 'INT-1',
    detail: 'No home municipality is known for the payment: nobody can be invoiced.',
    paymentId: payment.paymentId,
    on: payment.paidOn,
  }));
}

function childIncreaseAfterItsEnd(history: BenefitHistory, statutes: Statutes): TimelineFinding[] {
  const { versions } = statutes.versions('yes-no', '1290/2002', 'child-increase.is-paid');
  const end = versions.at(-1)?.until;
  if (end === undefined) return [];
  return history.payments
    .filter(({ childIncreaseEur, firstDay }) => firstDay > end && /[1-9]/.test(childIncreaseEur))
    .map(({ paymentId, firstDay }) => ({
      finding: 'child-increase-after-its-end',
      rule: 'MON-2',
      detail: `A child increase is told for days after ${end}, when there was none.`,
      paymentId,
      on: firstDay,
    }));
}

/** The window runs from the first entry of a person; more than one are all taken as told. */
function severalEntries({ integrationPeriods }: BenefitHistory): TimelineFinding[] {
  return integrationPeriods.slice(1).map(({ on }) => ({
    finding: 'several-integration-entries',
    rule: 'INT-15',
    detail: 'More than one first home-municipality entry is told; the window of each is applied.',
    on,
  }));
}
