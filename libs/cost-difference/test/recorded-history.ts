import {
  type BenefitCommand,
  type BenefitHistory,
  decide,
  evolve,
  type FactSource,
  initialBenefitHistory,
} from '#benefit-history';
import { type BenefitEvent, isRefusal } from '#contracts';
import { loadStatutes } from '#statutes';

export const statutes = loadStatutes();

export type Recorded = BenefitEvent & { readonly source: FactSource };

/** The instant at which the n-th event is recorded. */
export function instantOf(n: number): Date {
  return new Date(Date.UTC(2027, 0, 1 + n));
}

/** The events of commands that are carried out one after the other, one a day. */
export function recorded(commands: readonly BenefitCommand[]): Recorded[] {
  const events: Recorded[] = [];
  let history = initialBenefitHistory;
  for (const command of commands) {
    const decision = decide(history, command, { statutes });
    if (isRefusal(decision)) throw new Error(`given, but refused: ${decision.details.detail}`);
    for (const event of decision) {
      const source = {
        eventId: `event-${events.length}`,
        recordedAt: instantOf(events.length).toISOString(),
      };
      events.push({ ...event, source });
      history = evolve(history, event, source);
    }
  }
  return events;
}

export function historyOf(events: readonly Recorded[]): BenefitHistory {
  return events.reduce(
    (history, { source, ...event }) => evolve(history, event as BenefitEvent, source),
    initialBenefitHistory,
  );
}
