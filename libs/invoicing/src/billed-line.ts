import type { CalendarDate, Month } from '#calendar-date';
import type { Benefit } from '#contracts';
import type { DaysByShare } from './days-by-share.js';

/** One line of an invoice as it was sent: a fact, right or wrong. */
export interface BilledLine {
  readonly invoiceId: string;
  /** Number of the line on its invoice, from 1. */
  readonly lineNumber: number;
  /** Whom the invoice was sent to: three-digit municipality code. */
  readonly municipality: string;
  readonly invoicedOn: CalendarDate;
  readonly jobseeker: string;
  /** `A`, `B`, `C`: the old regime is invoiced apart. */
  readonly regime: string;
  readonly benefit: Benefit;
  /** The month in which the benefit was paid. */
  readonly paidMonth: Month;
  readonly kind: 'payment' | 'correction';
  /** Negative in a correction, as the amounts are. */
  readonly days: number;
  /** Absent where the invoice does not tell the shares. */
  readonly daysByShare?: DaysByShare;
  /** Whole cents. */
  readonly base: bigint;
  readonly municipal: bigint;
}
