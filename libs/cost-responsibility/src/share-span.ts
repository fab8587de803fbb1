import type { CalendarDate } from '#calendar-date';
import type { Benefit } from '#contracts';
import { exactText, millionthsOf } from './exact-euros.js';
import type { Law } from './law.js';
import { dateOf, paidDayAfter } from './paid-day-numbers.js';
import type { Run } from './run.js';

/** Paid days of one payment that follow each other and have one share: what an invoice line is explained by. */
export interface ShareSpan {
  readonly paymentId: string;
  readonly paidOn: CalendarDate;
  readonly benefit: Benefit;
  readonly regime: string;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  /** Paid days; at least one. */
  readonly days: number;
  /** Numbers of the first and the last day in the counter that the share follows; of uncounted days the number before them. */
  readonly firstCounter: number;
  readonly lastCounter: number;
  readonly counted: boolean;
  /** Whole percents of the base. */
  readonly sharePercent: number;
  /** Three-digit municipality code, or `unknown`. */
  readonly payer: string;
  /** Exact euros for one day. */
  readonly base: string;
  readonly municipal: string;
  readonly provision: string;
  /** The interpretations that can change this. */
  readonly interpretations: readonly string[];
}

export function shareSpanOf(run: Run, { names }: Law): ShareSpan {
  const { payment } = run.paid;
  return {
    paymentId: payment.paymentId,
    paidOn: payment.paidOn,
    benefit: run.paid.benefit,
    regime: run.share.regime,
    firstDay: dateOf(run.first),
    lastDay: dateOf(paidDayAfter(run.first, run.days - 1)),
    days: run.days,
    firstCounter: run.number,
    lastCounter: run.counted ? run.number + run.days - 1 : run.number,
    counted: run.counted,
    sharePercent: run.percent,
    payer: run.payer,
    base: exactText(millionthsOf(run.base)),
    municipal: exactText(run.municipal),
    provision: run.provision,
    interpretations: names.names(run.interpretations),
  };
}
