import { type CalendarDate, isCalendarDate } from '#calendar-date';
import { invalidParameter } from '../problems/make-problem.js';
import type { DifferenceSide } from './cost-difference-query.js';
import { choicesOf } from './interpretation-choices.js';
import type { CostDifferenceParameters, KnownOn } from './query-parameters.js';

/** The two sides that the parameters name. What is not said of the other one is as on the first. */
export function differenceSides({
  knownOn,
  withKnownOn,
  interpretation,
  withInterpretation,
}: CostDifferenceParameters): { before: DifferenceSide; after: DifferenceSide } {
  if (withKnownOn === undefined && withInterpretation === undefined) {
    throw invalidParameter(
      'withKnownOn',
      'The other side is not named.',
      'withKnownOn or withInterpretation, such as withKnownOn=now or withInterpretation=INT-2=no-restart',
    );
  }
  const before = { knownOn: knownOn ?? null, interpretations: choicesOf('interpretation', interpretation) };
  return {
    before,
    after: {
      knownOn: withKnownOn === undefined ? before.knownOn : existingOrNow(withKnownOn),
      interpretations: { ...before.interpretations, ...choicesOf('withInterpretation', withInterpretation) },
    },
  };
}

/** Null for everything that is recorded. */
function existingOrNow(given: KnownOn): CalendarDate | null {
  if (given === 'now') return null;
  if (isCalendarDate(given)) return given;
  throw invalidParameter(
    'withKnownOn',
    'There is no such date.',
    'an existing date, written yyyy-mm-dd: 2025-03-03, or now',
  );
}
