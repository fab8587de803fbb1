import type { ToldEvent } from '#benefit-history';
import type { Cause, OtherLaw } from './caused-differences.js';
import type { DifferentDays } from './different-days.js';
import type { CausedDifference } from './step-by-step.js';
import type { Change } from './timeline-difference.js';

/** What one cause changed, for readers outside. The changes of all causes add up to the whole difference. */
export interface PublishedCause {
  /** The events, in the order in which they came; absent of another law. */
  readonly events?: readonly ToldEvent[];
  /** Back in time, events are taken away. */
  readonly way?: 'added' | 'taken-away';
  /** Another law or other readings of it; absent of events. */
  readonly law?: OtherLaw;
  readonly change: Change;
  /** The days that it changed. */
  readonly days: readonly Omit<DifferentDays, 'before' | 'after'>[];
}

export function publishedCause({ cause, difference }: CausedDifference<Cause>): PublishedCause {
  return {
    ...whatOf(cause),
    change: difference.change,
    days: [...difference.days()].map(({ before: _, after: __, ...days }) => days),
  };
}

function whatOf(cause: Cause): Pick<PublishedCause, 'events' | 'way' | 'law'> {
  if (cause.kind === 'events') return { events: cause.told, way: cause.way };
  const { kind: _, ...law } = cause;
  return { law };
}
