import type { BenefitHistory, DatedFact } from '#benefit-history';
import type { RestartFact } from '#statutes';
import { inDateOrder } from './in-date-order.js';
import type { LawCounter, LawRestart } from './law-counter.js';
import { type DayNumber, dayNumberOf, paidDayFrom } from './paid-day-numbers.js';
import type { Paid } from './segment.js';

/** A day from which a counter starts again, or would under another choice. */
export interface RestartPoint {
  /** The first day that the new count concerns. */
  readonly day: DayNumber;
  readonly restart: LawRestart;
  /** What was recorded: one fact, or for a return the employment condition and the exhaustion. */
  readonly facts: readonly DatedFact[];
}

interface RestartDay {
  readonly day: DayNumber;
  readonly facts: readonly DatedFact[];
}

/** For each kind of restart, the days on which it falls. */
export function restartDaysOf(
  history: BenefitHistory,
  paids: readonly Paid[],
): Readonly<Record<RestartFact, readonly RestartDay[]>> {
  const onItsDay = (fact: DatedFact): RestartDay => ({ day: dayNumberOf(fact.on), facts: [fact] });
  return {
    'new-maximum-period': history.newMaximumPeriods.map(onItsDay),
    'employment-condition-met': history.employmentConditionsMet.map(onItsDay),
    'return-after-exhaustion': returnsAfterExhaustion(history, paids),
  };
}

/**
 * The employment condition met after the last exhaustion that was used, then the maximum period used up, then the first day
 * of labour market support on or after the exhaustion (14:3 a § 2 mom. as of 1370/2014).
 */
function returnsAfterExhaustion(history: BenefitHistory, paids: readonly Paid[]): RestartDay[] {
  const conditions = inDateOrder(history.employmentConditionsMet);
  const returns: RestartDay[] = [];
  let lastUsed = '';
  for (const exhausted of inDateOrder(history.maximumPeriodsExhausted)) {
    const met = conditions.findLast(({ on }) => on > lastUsed && on <= exhausted.on);
    if (!met) continue;
    const exhaustion = dayNumberOf(exhausted.on);
    const back = paids.find(({ benefit, last }) => benefit === 'labour-market-support' && last >= exhaustion);
    if (!back) break;
    lastUsed = exhausted.on;
    returns.push({ day: Math.max(back.first, paidDayFrom(exhaustion)), facts: [met, exhausted] });
  }
  return returns;
}

export function restartPointsOf(
  counter: LawCounter,
  days: Readonly<Record<RestartFact, readonly RestartDay[]>>,
): RestartPoint[] {
  return counter.restarts
    .filter(({ active, turnedBy }) => active || turnedBy !== 0)
    .flatMap((restart) =>
      days[restart.fact]
        .filter(({ day }) => restart.from <= day && day <= restart.until)
        .map(({ day, facts }) => ({ day, facts, restart })),
    )
    .sort((a, b) => a.day - b.day);
}
