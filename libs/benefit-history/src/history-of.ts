import { type BenefitHistory, initialBenefitHistory } from './benefit-history.js';
import { evolve } from './evolve.js';
import type { ToldEvent } from './told-event.js';

/** What events in the order of recording make, each with its source where it was recorded. */
export function historyOf(events: Iterable<ToldEvent>): BenefitHistory {
  let history = initialBenefitHistory;
  for (const event of events) history = evolve(history, event, event.source);
  return history;
}
