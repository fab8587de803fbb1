import type { CalendarDate, Month } from '#calendar-date';
import type { Benefit } from '#contracts';
import type { ShareSpan } from '#cost-responsibility';
import type { BilledLine } from './billed-line.js';
import type { ExpectedLine } from './expected-line.js';

/** What can be wrong with a billed line, or with one that was not billed (MON-4). */
export const DIFFERENCE_KINDS = [
  /** The person should have been billed for, and has not been so far. */
  'missing',
  /** The person should not have been billed for. */
  'not-expected',
  /** Billed to another municipality than the one that pays. */
  'payer',
  /** Billed under another benefit or regime: those are invoiced apart. */
  'benefit',
  'days',
  /** As many days, at other shares. */
  'share',
  /** The same days at the same shares, and another amount. */
  'amount',
  'billed-twice',
  /** Billed rightly, after the day by which the invoice should have been sent. */
  'billed-late',
] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** What lies behind a difference, where the lines themselves tell it. */
export type Because =
  /** The files know no payment and no fact of the person. */
  | 'jobseeker-unknown'
  /** Nothing was paid in that month under that benefit and regime. */
  | 'no-such-payment'
  /** No payment of that benefit was taken back in that month. */
  | 'no-such-correction'
  /** Days were paid, and the municipality has no share in them. */
  | 'no-share'
  /** Another municipality pays, and has been billed. */
  | 'payer-is-another'
  /** No home municipality is known, so nobody can be said to pay. */
  | 'home-municipality-unknown'
  /** Other lines stand for what is expected. */
  | 'billed-already'
  /** As far apart as other rounding can make it. */
  | 'rounding'
  /** The shares were taken of another base. */
  | 'base'
  /** The billed amount does not follow from the billed days, shares and base. */
  | 'sum';

/** By how much a municipality was billed too much; negative: too little. */
export interface Effect {
  readonly municipality: string;
  /** Whole cents. */
  readonly cents: bigint;
}

export interface Lateness {
  readonly sentBy: CalendarDate;
  readonly invoicedOn: CalendarDate;
  /** Calendar days from the last day to the invoice. */
  readonly days: number;
  readonly provision: string;
  /** Whole cents that were billed late. */
  readonly cents: bigint;
}

/** One difference between what was billed and what should have been, of one person. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly jobseeker: string;
  /** As expected; as billed where nothing is expected. */
  readonly regime: string;
  readonly benefit: Benefit;
  readonly paidMonth: Month;
  readonly lineKind: 'payment' | 'correction';
  readonly expected?: ExpectedLine;
  /** The billed lines concerned; none for a line that is missing. */
  readonly billed: readonly BilledLine[];
  /** All differences' effects together are what was billed less what should have been, for each municipality, to the cent. */
  readonly effects: readonly Effect[];
  readonly because?: Because;
  readonly late?: Lateness;
  /** Of a line that is not expected: the days that were paid in that month under that benefit, and why they have no share. */
  readonly withoutShare?: readonly ShareSpan[];
}
