import type { CalendarDate } from '#calendar-date';
import type { Benefit } from '#contracts';
import { exactText, millionthsOf } from './exact-euros.js';
import type { Law } from './law.js';
import { dateOf, paidDayAfter } from './paid-day-numbers.js';
import type { Run } from './run.js';

/** Who pays which part of one paid day, and under which provision. */
export interface PaidDay {
  readonly date: CalendarDate;
  readonly paymentId: string;
  readonly benefit: Benefit;
  /** `none`, `A`, `B` or `C`. */
  readonly regime: string;
  /** The number of the day in the counter that its share follows; of an uncounted day, the number reached before it. */
  readonly counter: number;
  readonly counted: boolean;
  /** Whole percents of the base. */
  readonly sharePercent: number;
  /** Three-digit municipality code, or `unknown`. */
  readonly payer: string;
  /** Exact euros: `base` is `municipal` and `state` together. */
  readonly base: string;
  readonly municipal: string;
  readonly state: string;
  readonly provision: string;
  /** The interpretations that can change this result: under another choice of one of them it may be different. */
  readonly interpretations: readonly string[];
}

/** Paid days that follow each other and differ in nothing but the date and the number. */
export interface DaySpan {
  readonly alike: Omit<PaidDay, 'date' | 'counter'>;
  /** At least one. */
  readonly dates: readonly CalendarDate[];
  /** The number of the first day. */
  readonly firstCounter: number;
  /** 1 for days that are counted, 0 for others: what the number grows by from day to day. */
  readonly counterStep: 0 | 1;
}

export function daySpanOf(run: Run, { names }: Law): DaySpan {
  const base = millionthsOf(run.base);
  const dates: CalendarDate[] = [];
  for (let index = 0; index < run.days; index++) dates.push(dateOf(paidDayAfter(run.first, index)));
  return {
    alike: {
      paymentId: run.paid.payment.paymentId,
      benefit: run.paid.benefit,
      regime: run.share.regime,
      counted: run.counted,
      sharePercent: run.percent,
      payer: run.payer,
      base: exactText(base),
      municipal: exactText(run.municipal),
      state: exactText(base - run.municipal),
      provision: run.provision,
      interpretations: names.names(run.interpretations),
    },
    dates,
    firstCounter: run.number,
    counterStep: run.counted ? 1 : 0,
  };
}

/** The days of a span, by date. */
export function* daysOf({ alike, dates, firstCounter, counterStep }: DaySpan): Generator<PaidDay> {
  let counter = firstCounter;
  for (const date of dates) {
    yield {
      date,
      paymentId: alike.paymentId,
      benefit: alike.benefit,
      regime: alike.regime,
      counter,
      counted: alike.counted,
      sharePercent: alike.sharePercent,
      payer: alike.payer,
      base: alike.base,
      municipal: alike.municipal,
      state: alike.state,
      provision: alike.provision,
      interpretations: alike.interpretations,
    };
    counter += counterStep;
  }
}
