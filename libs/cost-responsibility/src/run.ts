import type { CountBounds } from './counter-state.js';
import type { Counting } from './counting.js';
import type { Millionths, TenThousandths } from './exact-euros.js';
import type { Home } from './homes-of-person.js';
import type { InterpretationBits } from './interpretation-bits.js';
import type { LawCondition } from './law-condition.js';
import type { LawShare, LawStep } from './law-share.js';
import type { DayNumber } from './paid-day-numbers.js';
import type { Paid } from './segment.js';

/**
 * Paid days that follow each other, belong to one payment and have everything in common but the date and the number. A
 * timeline is computed and added up by runs; days are written out from them.
 */
export interface Run {
  readonly paid: Paid;
  /** The first paid day. */
  readonly first: DayNumber;
  /** How many paid days. */
  readonly days: number;
  readonly share: LawShare;
  /** The number of the first day; of days that are not counted, the number reached before them. */
  readonly number: number;
  readonly counted: boolean;
  /** Whole percents of the base. */
  readonly percent: number;
  readonly payer: string;
  /** For one day. */
  readonly base: TenThousandths;
  /** For one day. */
  readonly municipal: Millionths;
  /** The place in the law that sets the share, as the field cites it. */
  readonly provision: string;
  readonly interpretations: InterpretationBits;
  readonly because: RunReasons;
}

/** What a run rests on, for the explanation of its days. */
export interface RunReasons {
  readonly step: LawStep;
  /** The line of the law by which the municipality has no share, whatever the number. */
  readonly noShare: LawCondition | undefined;
  /** Nothing for a benefit that follows no counter. */
  readonly counting: Counting | undefined;
  /** The days between which the counted days lie that the number counts; nothing where there is no counter. */
  readonly bounds: CountBounds | undefined;
  /** Of a share for a whole payment period: what settled it. */
  readonly period: PeriodCount | undefined;
  readonly home: Home | undefined;
}

/** The number that the first paid day of a payment period would have, and what that depends on. */
export interface PeriodCount {
  readonly first: DayNumber;
  readonly number: number;
  readonly bounds: CountBounds;
  readonly interpretations: InterpretationBits;
}
