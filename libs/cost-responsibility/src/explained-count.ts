import type { DatedFact, RecordedPayment } from '#benefit-history';
import type { CalendarDate } from '#calendar-date';
import type { InLanguages, RestartFact } from '#statutes';
import type { CitedProvision } from './cited-provision.js';
import type { CountBounds } from './counter-state.js';
import type { Counting } from './counting.js';
import type { LawCondition } from './law-condition.js';
import { ALWAYS, countPaidDays, type DayNumber, dateOf, NEVER } from './paid-day-numbers.js';
import type { Segment } from './segment.js';

/** Why the law counts days or leaves them out, or leaves the municipality without a share. */
export interface LawReason {
  readonly provision: CitedProvision;
  readonly reason?: InLanguages;
}

/** Paid days of one payment that a counter was asked about, and its answer. */
export interface CountedSpan
  extends LawReason,
    Pick<RecordedPayment, 'paymentId' | 'benefit' | 'ground' | 'circumstance'> {
  /** The first and the last paid day. */
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  /** Paid days. */
  readonly days: number;
  readonly counted: boolean;
}

/** How a number came about: what began the count, and every paid day since then that the counter was asked about. */
export interface HowCounted {
  /** The restart that began this count: the first day it concerns, the facts, and the provision. */
  readonly restart?: {
    readonly from: CalendarDate;
    readonly because: RestartFact;
    readonly provision: CitedProvision;
    /** One fact, or for a return after exhaustion the employment condition and the exhaustion. */
    readonly facts: readonly DatedFact[];
  };
  /** In the order of the numbers, counted or not. */
  readonly spans: readonly CountedSpan[];
}

/** A segment that a counter was asked about. */
export interface Asked {
  readonly counter: number;
  readonly segment: Segment;
  readonly counting: Counting;
}

/**
 * What a number was counted from.
 * @param asked of one counter, in the order of the numbers
 * @param lastIndex of the last segment that is counted
 */
export function countedWithin(
  asked: readonly Asked[],
  { restart, next }: CountBounds,
  lastIndex: number,
): readonly Asked[] {
  const from = restart?.day ?? ALWAYS;
  const before = next?.day ?? NEVER;
  return asked
    .slice(0, lastIndex + 1)
    .filter(({ segment, counting }) => isNamed(counting) && from <= segment.first && segment.first < before);
}

/** The facts of the restarts that bound what a number was counted from; of the next one, where later days came before it. */
export function boundingFacts(
  asked: readonly Asked[],
  { restart, next }: CountBounds,
  lastIndex: number,
): readonly DatedFact[] {
  const isCutOff =
    next !== undefined && asked.slice(0, lastIndex + 1).some(({ segment }) => segment.first >= next.day);
  return [...(restart?.facts ?? []), ...(isCutOff ? next.facts : [])];
}

/** Days that the counter does not even name explain nothing. */
function isNamed({ countedBy, excludedBy }: Counting): boolean {
  return countedBy !== undefined || excludedBy !== undefined;
}

/** @param day where the last span ends, should it go on after it */
export function howCounted(asked: readonly Asked[], { restart }: CountBounds, day: DayNumber): HowCounted {
  return {
    ...(restart
      ? {
          restart: {
            from: dateOf(restart.day),
            because: restart.restart.fact,
            provision: restart.restart.provision,
            facts: restart.facts,
          },
        }
      : {}),
    spans: asked.flatMap(({ segment, counting }) => spanOf(segment, counting, day)),
  };
}

function spanOf({ paid, first, last: end }: Segment, counting: Counting, day: DayNumber): CountedSpan[] {
  const by = counting.excludedBy ?? counting.countedBy;
  if (!by) return [];
  const { paymentId, benefit, ground, circumstance } = paid.payment;
  const last = first <= day && day <= end ? day : end;
  return [
    {
      paymentId,
      benefit,
      ground,
      ...(circumstance === undefined ? {} : { circumstance }),
      firstDay: dateOf(first),
      lastDay: dateOf(last),
      days: countPaidDays(first, last),
      counted: counting.counted,
      ...lawReason(by),
    },
  ];
}

export function lawReason({ provision, reason }: LawCondition): LawReason {
  return { provision, ...(reason === undefined ? {} : { reason }) };
}
