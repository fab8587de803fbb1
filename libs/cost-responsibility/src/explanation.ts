import type { BenefitHistory, DatedFact, FactSource } from '#benefit-history';
import { type CalendarDate, toDayNumber } from '#calendar-date';
import type { Statutes } from '#statutes';
import type { Choices } from './choices.js';
import type { Counting } from './counting.js';
import { type Law, rememberedLaw } from './law.js';
import { daySpanOf, daysOf, type PaidDay } from './paid-day.js';
import { countPaidDays, type DayNumber, dateOf, NEVER, paidDayUntil } from './paid-day-numbers.js';
import type { Run } from './run.js';
import type { Segment } from './segment.js';
import { runsOfPayments, standingPayments } from './timeline.js';

/** Days of one payment that a counter was asked about, and its answer. */
export interface CountedSpan {
  readonly paymentId: string;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly days: number;
  readonly counted: boolean;
  /** The provision by which they are counted or left out, and why in a few words. */
  readonly provision: string;
  readonly reason?: string;
}

/** Why a paid day has the result it has (MON-3). */
export interface DayExplanation {
  readonly day: PaidDay;
  /** The wording of the law that was applied. */
  readonly rule: {
    readonly act: string;
    readonly parameter: string;
    readonly wording: readonly string[];
    readonly from: CalendarDate;
    readonly until?: CalendarDate;
  };
  readonly step: { readonly provision: string; readonly percent: number; readonly upTo?: number };
  /** Of a share that a whole payment period has: the number that the period's first paid day would have. */
  readonly periodNumber?: number;
  /** Why the municipality has no share in the day, whatever its number. */
  readonly noShare?: { readonly provision: string; readonly reason?: string };
  /** How the number came about; absent where the benefit follows no counter. */
  readonly counter?: {
    readonly id: string;
    /** The restart that began this count: the facts, and the provision. */
    readonly restart?: {
      readonly from: CalendarDate;
      readonly provision: string;
      readonly facts: readonly DatedFact[];
    };
    /** Every span since then, up to the day itself, counted or not. */
    readonly spans: readonly CountedSpan[];
  };
  /** Since when the payer is the home municipality, and under which provision it pays. */
  readonly payer: { readonly since?: CalendarDate; readonly provision?: string };
  readonly choices: Choices;
  /** The stored events that the result rests on, where the history knows them. */
  readonly eventIds: readonly string[];
}

/**
 * Explains one paid day; nothing for a day that was not paid.
 * @throws ChoiceNotAvailable
 */
export function explainDay(
  history: BenefitHistory,
  date: CalendarDate,
  statutes: Statutes,
  chosen: Choices = {},
): DayExplanation | undefined {
  const law = rememberedLaw(statutes, chosen);
  const day = toDayNumber(date);
  const asked: { counter: number; segment: Segment; counting: Counting }[] = [];
  const runs = runsOfPayments(standingPayments(history), history, law, undefined, {
    witness: (counter, segment, counting) => asked.push({ counter, segment, counting }),
  });
  const run = runs.findLast(({ first, paid }) => first <= day && day <= paid.last);
  const paidDay = run && [...daysOf(daySpanOf(run, law))].find((each) => each.date === date);
  if (!run || !paidDay) return undefined;

  const { share, because } = run;
  const own = asked.findIndex(({ segment, counter }) => counter === share.counter && holds(segment, day));
  const since = because.restart?.day ?? Number.NEGATIVE_INFINITY;
  const relevant = asked
    .slice(0, own + 1)
    .filter(
      ({ counter, segment, counting }) =>
        counter === share.counter && segment.last >= since && isAsked(counting),
    );
  return {
    day: paidDay,
    rule: ruleOf(run),
    step: {
      provision: because.step.citation,
      percent: because.step.percent,
      ...(Number.isFinite(because.step.upTo) ? { upTo: because.step.upTo } : {}),
    },
    ...(because.periodNumber === undefined ? {} : { periodNumber: because.periodNumber }),
    ...(because.noShare ? { noShare: reasonOf(because.noShare) } : {}),
    ...(share.counter === undefined ? {} : { counter: counterOf(run, relevant, day, law) }),
    payer: {
      ...(because.home ? { since: because.home.on } : {}),
      ...(share.payerCitation ? { provision: share.payerCitation } : {}),
    },
    choices: law.choices,
    eventIds: eventIdsOf([
      run.paid.payment,
      because.home,
      ...(because.restart?.facts ?? []),
      ...(because.noShare?.integrationWindow ? history.integrationPeriods : []),
      ...relevant.map(({ segment }) => segment.paid.payment),
    ]),
  };
}

function holds({ first, last }: Segment, day: DayNumber): boolean {
  return first <= day && day <= last;
}

/** Days that the counter does not even name explain nothing. */
function isAsked({ countedBy, excludedBy }: Counting): boolean {
  return countedBy !== undefined || excludedBy !== undefined;
}

function ruleOf({ share }: Run): DayExplanation['rule'] {
  const { act, parameter, wording, from, until } = share;
  return { act, parameter, wording, from: dateOf(from), ...(until < NEVER ? { until: dateOf(until) } : {}) };
}

function reasonOf({ citation, reason }: { citation: string; reason: string | undefined }) {
  return { provision: citation, ...(reason === undefined ? {} : { reason }) };
}

function counterOf(
  { share, because }: Run,
  asked: readonly { segment: Segment; counting: Counting }[],
  day: DayNumber,
  law: Law,
): NonNullable<DayExplanation['counter']> {
  const { restart } = because;
  return {
    id: law.counters[share.counter ?? -1]?.id ?? '',
    ...(restart
      ? { restart: { from: dateOf(restart.day), provision: restart.restart.citation, facts: restart.facts } }
      : {}),
    spans: asked.map(({ segment, counting }): CountedSpan => {
      const last = holds(segment, day) ? paidDayUntil(day) : segment.last;
      const by = counting.excludedBy ?? counting.countedBy;
      return {
        paymentId: segment.paid.payment.paymentId,
        firstDay: dateOf(segment.first),
        lastDay: dateOf(last),
        days: countPaidDays(segment.first, last),
        counted: counting.counted,
        ...(by ? reasonOf(by) : { provision: '' }),
      };
    }),
  };
}

function eventIdsOf(facts: readonly ({ source?: FactSource } | undefined)[]): string[] {
  const ids = facts.flatMap((fact) => (fact?.source ? [fact.source.eventId] : []));
  return [...new Set(ids)];
}
