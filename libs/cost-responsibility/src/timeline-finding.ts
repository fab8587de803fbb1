import type { CalendarDate } from '#calendar-date';

/** A fact that is recorded as it was told, and that somebody should look at: no error, and nothing is refused. */
export interface TimelineFinding {
  readonly finding:
    | 'home-municipality-unknown'
    | 'home-municipality-changed-before-payment'
    | 'base-above-the-full-amount'
    | 'child-increase-after-its-end'
    | 'paid-days-without-benefit'
    | 'payment-period-interrupted'
    | 'payment-dated-before-its-days-end'
    | 'correction-dated-before-its-payment'
    | 'payment-taken-back-by-another'
    | 'several-integration-entries'
    | 'benefit-before-the-integration-entry'
    | 'integration-told-after-payment'
    | 'exhaustion-without-employment-condition';
  readonly rule: string;
  readonly detail: string;
  /** The payment concerned, where one is. */
  readonly paymentId?: string;
  readonly on: CalendarDate;
  /** Paid days concerned, where it is a matter of days. */
  readonly days?: number;
  /** Exact euros of the municipal share concerned, where it is a matter of money. */
  readonly municipal?: string;
}
