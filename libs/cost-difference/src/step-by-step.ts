import type { Timeline } from '#cost-responsibility';
import { TimelineDifference } from './timeline-difference.js';

/** What a timeline became, and by what. */
export interface Step<Cause> {
  readonly cause: Cause;
  readonly timeline: Timeline;
}

export interface CausedDifference<Cause> {
  readonly cause: Cause;
  readonly difference: TimelineDifference;
}

/**
 * What each cause changed when they came one after the other. The euros of all steps are together those of the whole
 * difference; a day that several causes changed is in the step of each. In another order a cause may change other days.
 */
export function* stepByStep<Cause>(
  from: Timeline,
  steps: Iterable<Step<Cause>>,
): Generator<CausedDifference<Cause>> {
  let before = from;
  for (const { cause, timeline } of steps) {
    yield { cause, difference: new TimelineDifference(before, timeline) };
    before = timeline;
  }
}
