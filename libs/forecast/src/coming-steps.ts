import type { CalendarDate } from '#calendar-date';
import type { Benefit } from '#contracts';
import { type DayNumber, dateOf, type Run, type Timeline } from '#cost-responsibility';

/** A day from which the municipality's share is another than on the paid day before it. */
export interface ComingStep {
  readonly on: CalendarDate;
  readonly benefit: Benefit;
  readonly regime: string;
  /** The number of the day in the counter that its share follows. */
  readonly counter: number;
  /** Whole percents. */
  readonly percentBefore: number;
  readonly percent: number;
  /** Three-digit municipality code, or `unknown`. */
  readonly payer: string;
  readonly provision: string;
  readonly interpretations: readonly string[];
}

/** The steps that a timeline reaches after a paid day. */
export function comingSteps(timeline: Timeline, after: DayNumber): ComingStep[] {
  const steps: ComingStep[] = [];
  let before: Run | undefined;
  for (const run of timeline.runs) {
    if (before !== undefined && run.first > after && run.percent !== before.percent) {
      steps.push({
        on: dateOf(run.first),
        benefit: run.paid.benefit,
        regime: run.share.regime,
        counter: run.number,
        percentBefore: before.percent,
        percent: run.percent,
        payer: run.payer,
        provision: run.provision,
        interpretations: timeline.interpretationsOf(run),
      });
    }
    before = run;
  }
  return steps;
}
