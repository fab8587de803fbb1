import type { Decision, PersonalText, SkipEvent } from '#contracts';

/** That the read models pass over an event which they could not take in. */
export interface SkipEventCommand {
  readonly type: 'SkipEvent';
  readonly eventId: string;
  readonly stream: string;
  readonly position: string;
  readonly eventType: string;
  readonly error: string;
  readonly reason: PersonalText;
}

/** The ids of events that it was decided to skip. */
export type SkippedEvents = ReadonlySet<string>;

export const noneSkipped: SkippedEvents = new Set();

export function evolveSkipped(state: SkippedEvents, event: SkipEvent): SkippedEvents {
  return event.type === 'EventSkipped' ? new Set([...state, event.data.eventId]) : state;
}

/** Decided again, nothing is recorded: the first decision stands. */
export function decideSkip(
  state: SkippedEvents,
  { type: _, ...data }: SkipEventCommand,
): Decision<SkipEvent> {
  return state.has(data.eventId) ? [] : [{ type: 'EventSkipped', data }];
}
