import { type CalendarDate, isCalendarDate } from '#calendar-date';
import { invalidParameter } from '../problems/make-problem.js';
import { knownBy } from './asked-moment.js';
import type { DifferenceSide } from './cost-difference-query.js';
import { choicesOf } from './interpretation-choices.js';
import type { CostDifferenceParameters, KnownOn } from './query-parameters.js';

/**
 * The two sides that the parameters name. What is not said of the other one is as on the first.
 * @throws ApiProblem for no other side, and for moments to come
 */
export function differenceSides(
  {
    knownOn,
    knownAt,
    withKnownOn,
    withKnownAt,
    interpretation,
    withInterpretation,
  }: CostDifferenceParameters,
  now: Date,
): { before: DifferenceSide; after: DifferenceSide } {
  if (withKnownOn === undefined && withKnownAt === undefined && withInterpretation === undefined) {
    throw invalidParameter(
      'withKnownOn',
      'The other side is not named.',
      'withKnownOn, withKnownAt or withInterpretation, such as withKnownOn=now or withInterpretation=INT-2=no-restart',
    );
  }
  const before = {
    ...sideOf(knownBy({ knownOn, knownAt }, now, { on: 'knownOn', at: 'knownAt' })),
    interpretations: choicesOf('interpretation', interpretation),
  };
  const isAsBefore = withKnownOn === undefined && withKnownAt === undefined;
  const other = {
    knownOn: withKnownOn === undefined ? undefined : existingOrNow(withKnownOn),
    knownAt: withKnownAt,
  };
  const { interpretations, ...known } = before;
  return {
    before,
    after: {
      ...(isAsBefore ? known : sideOf(knownBy(other, now, { on: 'withKnownOn', at: 'withKnownAt' }))),
      interpretations: { ...interpretations, ...choicesOf('withInterpretation', withInterpretation) },
    },
  };
}

function sideOf({
  knownOn,
  knownAt,
}: ReturnType<typeof knownBy>): Pick<DifferenceSide, 'knownOn' | 'knownAt'> {
  return { knownOn: knownOn ?? null, ...(knownAt === undefined ? {} : { knownAt }) };
}

/** Nothing for everything that is recorded. */
function existingOrNow(given: KnownOn): CalendarDate | undefined {
  if (given === 'now') return undefined;
  if (isCalendarDate(given)) return given;
  throw invalidParameter(
    'withKnownOn',
    'There is no such date.',
    'an existing date, written yyyy-mm-dd: 2025-03-03, or now',
  );
}
