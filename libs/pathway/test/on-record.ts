import { isRefusal, type PathwayEvent } from '#contracts';
import {
  type CorrectionCommand,
  type DecisionContext,
  type DisputeRecord,
  decideOnRecords,
  evolveRecords,
  noRecords,
  type PathwayCommand,
  type PathwayRecords,
} from '#pathway';
import { context, day, outcome } from './scenario.js';

export type Act = PathwayCommand | CorrectionCommand | DisputeRecord;
export type Acted = Act | readonly [Act, Partial<DecisionContext>];

/** The id of the nth event of a stream, from 0. */
export function eventId(nth: number): string {
  return `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`;
}

/** The records after what was decided, as a store would hold them. */
export function recorded(
  state: PathwayRecords,
  { type: command }: Act,
  authority: DecisionContext['authority'],
  events: readonly PathwayEvent[],
): PathwayRecords {
  return events.reduce(
    (before, event) =>
      evolveRecords(before, { id: eventId(before.records.length), authority, command, event }),
    state,
  );
}

/** What commands that must succeed one after the other have left on record, and what comes of one more. */
export function onRecord(...acts: readonly Acted[]) {
  let state = noRecords;
  for (const act of acts) {
    const [command, changes] = 'type' in act ? [act, {}] : act;
    const given = context(changes);
    const decided = decideOnRecords(state, command, given);
    if (isRefusal(decided)) {
      throw new Error(`${command.type} was refused: ${JSON.stringify(decided.details)}`);
    }
    state = recorded(state, command, given.authority, decided);
  }
  const idOf = (type: PathwayEvent['type'], nth = 0) => {
    const found = state.records.filter(({ event }) => event.type === type)[nth];
    if (found === undefined) throw new Error(`no ${type} is recorded`);
    return found.id;
  };
  const dataOf = (type: PathwayEvent['type'], nth = 0) =>
    state.records.find(({ id }) => id === idOf(type, nth))?.event.data ?? {};
  const when = (command: Act, changes: Partial<DecisionContext> = {}) =>
    outcome(state.pathway, decideOnRecords(state, command, context(changes)));
  return {
    state,
    idOf,
    dataOf,
    when,
    /** The record of this type corrected: its data with changes; a field that is undefined is left out. */
    whenCorrected: (
      type: PathwayEvent['type'],
      change: Readonly<Record<string, unknown>>,
      changes: Partial<DecisionContext> = {},
      more: object = {},
    ) =>
      when(
        {
          type: 'CorrectRecord',
          eventId: idOf(type),
          on: day('2025-12-01'),
          reason: 'Kirjattiin väärin.',
          data: { ...dataOf(type), ...change },
          ...more,
        },
        changes,
      ),
    whenRetracted: (type: PathwayEvent['type'], changes: Partial<DecisionContext> = {}) =>
      when(
        { type: 'RetractRecord', eventId: idOf(type), on: day('2025-12-01'), reason: 'Ei tapahtunut.' },
        changes,
      ),
  };
}
