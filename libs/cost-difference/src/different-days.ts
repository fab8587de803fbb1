import type { CalendarDate } from '#calendar-date';
import type { Benefit } from '#contracts';
import { dateOf, exactText, type Millionths, millionthsOf, paidDayAfter } from '#cost-responsibility';
import { type DifferentField, stateOf } from './different-field.js';
import type { DifferentRuns } from './different-runs.js';
import type { RunPart } from './run-cursor.js';

/** One side of days that differ: what a timeline says of each of them. */
export interface DaysOfOneSide {
  readonly paymentId: string;
  readonly benefit: Benefit;
  /** `none`, `A`, `B`, `C`, or the name of a regime to come. */
  readonly regime: string;
  /** The number of the first day. */
  readonly firstCounter: number;
  /** What the number grows by from day to day. */
  readonly counterStep: 0 | 1;
  readonly counted: boolean;
  /** Whole percents of the base. */
  readonly sharePercent: number;
  /** Three-digit municipality code, or `unknown`. */
  readonly payer: string;
  /** Exact euros for one day: `base` is `municipal` and `state` together. */
  readonly base: string;
  readonly municipal: string;
  readonly state: string;
  readonly provision: string;
}

/** Paid days, Mondays to Fridays, that follow each other and differ in the same way. */
export interface DifferentDays {
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly days: number;
  /** Paid on one side only, or on both with different results. */
  readonly difference: 'only-before' | 'only-after' | 'changed';
  /** Of changed days: in what they differ. */
  readonly fields: readonly DifferentField[];
  readonly before?: DaysOfOneSide;
  readonly after?: DaysOfOneSide;
  /** By how much the municipal part of all these days is greater after, exact euros. */
  readonly municipal: string;
}

export function differentDaysOf(runs: DifferentRuns): DifferentDays {
  const { first, days, before, after, fields } = runs;
  return {
    firstDay: dateOf(first),
    lastDay: dateOf(paidDayAfter(first, days - 1)),
    days,
    difference: !after ? 'only-before' : !before ? 'only-after' : 'changed',
    fields,
    ...(before ? { before: sideOf(before) } : {}),
    ...(after ? { after: sideOf(after) } : {}),
    municipal: exactText(municipalOf(runs)),
  };
}

/** By how much the municipal part of the days is greater after. */
export function municipalOf({ days, before, after }: DifferentRuns): Millionths {
  return BigInt(days) * ((after?.run.municipal ?? 0n) - (before?.run.municipal ?? 0n));
}

function sideOf({ run, number }: RunPart): DaysOfOneSide {
  return {
    paymentId: run.paid.payment.paymentId,
    benefit: run.paid.benefit,
    regime: run.share.regime,
    firstCounter: number,
    counterStep: run.counted ? 1 : 0,
    counted: run.counted,
    sharePercent: run.percent,
    payer: run.payer,
    base: exactText(millionthsOf(run.base)),
    municipal: exactText(run.municipal),
    state: exactText(stateOf(run)),
    provision: run.provision,
  };
}
