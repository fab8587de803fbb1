import type { RecordedPayment } from '#benefit-history';
import type { Benefit } from '#contracts';
import type { TenThousandths } from './exact-euros.js';
import type { DayNumber } from './paid-day-numbers.js';

/** A payment as the timeline works on it: its paid days and what the conditions of the law ask about. */
export interface Paid {
  readonly payment: RecordedPayment;
  readonly benefit: Benefit;
  /** One bit for each word of the closed lists of the contracts. */
  readonly benefitBit: number;
  readonly groundBit: number;
  /** Zero where there is no circumstance. */
  readonly circumstanceBit: number;
  /** First and last paid day, Mondays to Fridays both. */
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly paidOn: DayNumber;
  /** The payment period that it is a part of. */
  readonly period: string;
  readonly perDay: TenThousandths;
  readonly childIncrease: TenThousandths;
  readonly basicPart: TenThousandths;
  /** First day of the unbroken run of paid days on its ground, among the payments of the view being computed. */
  serviceBegan: DayNumber;
}

/** Paid days of one payment for which no fact and no date of the law changes anything. */
export interface Segment {
  readonly paid: Paid;
  readonly first: DayNumber;
  readonly last: DayNumber;
  /** Paid days in it; at least one. */
  readonly days: number;
}
