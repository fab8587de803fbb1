import { type CalendarDate, calendarDate } from '#calendar-date';
import { type Decision, isRefusal, isRuleId, type PathwayEvent } from '#contracts';
import {
  type DecisionContext,
  decide,
  evolve,
  initialPathway,
  type Pathway,
  type PathwayCommand,
} from '#pathway';
import { loadStatutes } from '#statutes';

export const statutes = loadStatutes();

/** An existing date, short to write. */
export const day = calendarDate;

/** The context of a scenario: the employment authority, late in 2026, with ids `new-1`, `new-2`. */
export function context(changes: Partial<DecisionContext> = {}): DecisionContext {
  let made = 0;
  return {
    authority: 'employment-authority',
    today: '2026-11-24' as CalendarDate,
    statutes,
    newId: () => `new-${++made}`,
    ...changes,
  };
}

/** What has happened, in the order in which it was recorded. */
export function given(...events: readonly PathwayEvent[]) {
  const pathway = events.reduce(evolve, initialPathway);
  return {
    pathway,
    when: (command: PathwayCommand, changes: Partial<DecisionContext> = {}) =>
      outcome(pathway, decide(pathway, command, context(changes))),
  };
}

/** The events of commands that must succeed one after the other: a way to arrive at what is given. */
export function history(
  ...commands: readonly (PathwayCommand | readonly [PathwayCommand, Partial<DecisionContext>])[]
): readonly PathwayEvent[] {
  let pathway = initialPathway;
  const events: PathwayEvent[] = [];
  for (const each of commands) {
    const [command, changes] = 'type' in each ? [each, {}] : each;
    const decided = decide(pathway, command, context(changes));
    if (isRefusal(decided))
      throw new Error(`${command.type} was refused: ${JSON.stringify(decided.details)}`);
    events.push(...decided);
    pathway = decided.reduce(evolve, pathway);
  }
  return events;
}

export function outcome(before: Pathway, decision: Decision<PathwayEvent>) {
  return {
    decision,
    /** Exactly these events happen. */
    thenEvents(...events: readonly PathwayEvent[]): void {
      expect(decision).toEqual(events);
    },
    /** Everything is recorded already. */
    thenNothing(): void {
      expect(decision).toEqual([]);
    },
    /** Events of these types happen, in this order. */
    thenTypes(...types: readonly PathwayEvent['type'][]): void {
      expect(isRefusal(decision) ? decision.details : decision.map(({ type }) => type)).toEqual(types);
    },
    /** Refused by a rule (`KTT-4`), with its provision, or as a contradiction (`before-it-began`), without one. */
    thenRefused(ruleOrProblem: string, provision?: string): void {
      const details = isRefusal(decision) ? decision.details : { accepted: decision };
      if (!isRuleId(ruleOrProblem)) {
        expect(details).toMatchObject({ problem: ruleOrProblem });
        expect(details).not.toHaveProperty('provision');
        return;
      }
      expect(details).toMatchObject({
        rule: ruleOrProblem,
        provision: provision === undefined ? expect.stringMatching(/§|luku/) : provision,
      });
    },
    /** The pathway after the events that happened. */
    pathway(): Pathway {
      expect(isRefusal(decision) ? decision.details : undefined).toBeUndefined();
      return isRefusal(decision) ? before : decision.reduce(evolve, before);
    },
  };
}
