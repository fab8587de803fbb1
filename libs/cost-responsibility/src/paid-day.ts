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

/** What all days of a run have in common. */
export type DaysAlike = Omit<PaidDay, 'date' | 'counter'>;

export function daysAlike(run: Run, { names }: Law): DaysAlike {
  const base = millionthsOf(run.base);
  return {
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
  };
}

/** The days of a run, by date. */
export function* daysOf(run: Run, law: Law): Generator<PaidDay> {
  const alike = daysAlike(run, law);
  for (let index = 0; index < run.days; index++) {
    yield {
      date: dateOf(index === 0 ? run.first : paidDayAfter(run.first, index)),
      paymentId: alike.paymentId,
      benefit: alike.benefit,
      regime: alike.regime,
      counter: run.counted ? run.number + index : run.number,
      counted: alike.counted,
      sharePercent: alike.sharePercent,
      payer: alike.payer,
      base: alike.base,
      municipal: alike.municipal,
      state: alike.state,
      provision: alike.provision,
      interpretations: alike.interpretations,
    };
  }
}
