import type { StoredEvent } from '#event-store';
import type { RowOf } from '../database/read-model-tables.js';
import type { StreamModel, StreamModelAnew } from './projected-domain.js';

/** The state of one stream as it is stored, or before its first event. */
export interface StreamState {
  /** Revision of the last event that was applied; -1 before the first. */
  readonly revision: number;
  readonly state: unknown;
}

export interface FoldedStream extends StreamState {
  /** How many of the events moved the revision on. */
  readonly applied: number;
  readonly failure: RowOf<'failure'> | undefined;
}

/** Ids of events that are passed over where they can not be projected, by decision. */
export type SkippedEvents = ReadonlySet<string>;

/**
 * Applies a stream's events to its state. Events that were applied before change nothing; one that can not be applied
 * leaves the state before it and ends the stream's projection, unless it was decided to skip it.
 */
export function foldStream(
  jobseeker: string,
  before: StreamState,
  events: readonly StoredEvent[],
  model: Pick<StreamModel, 'knows' | 'evolve'>,
  skipped: SkippedEvents,
): FoldedStream {
  let { revision, state } = before;
  const done = () => ({ revision, state, applied: revision - before.revision });
  for (const event of events) {
    if (event.revision <= revision) continue;
    try {
      if (event.revision !== revision + 1) throw new EventsMissing();
      if (model.knows(event.type)) state = model.evolve(state, event);
    } catch (error) {
      if (error instanceof EventsMissing || !skipped.has(event.id)) {
        return { ...done(), failure: failureAt(event, jobseeker, error) };
      }
    }
    revision = event.revision;
  }
  return { ...done(), failure: undefined };
}

/**
 * The same from the first event on, where an event changes what earlier ones made. A failure leaves the state before it.
 *
 * @param events the whole stream, as far as it was delivered
 */
export function foldStreamAnew(
  jobseeker: string,
  before: StreamState,
  events: readonly StoredEvent[],
  { knows }: Pick<StreamModel, 'knows'>,
  { initial, evolve, stateOf }: StreamModelAnew,
  skipped: SkippedEvents,
): FoldedStream {
  const folded = foldStream(jobseeker, { revision: -1, state: initial }, events, { knows, evolve }, skipped);
  const { revision, failure } = folded;
  return { revision, failure, state: stateOf(folded.state), applied: revision - before.revision };
}

/** That the projection of a stream stopped at an event. */
export function failureAt(event: StoredEvent, jobseeker: string, error: unknown): RowOf<'failure'> {
  return {
    stream: event.stream,
    step: 'evolve',
    jobseeker,
    revision: event.revision,
    event_id: event.id,
    event_type: event.type,
    position: event.position,
    error: errorName(error),
  };
}

/** The stream goes on later than it ended: what lies between is not in the store. */
class EventsMissing extends Error {
  override readonly name = 'EventsMissing';
}

/** The class alone: a message could repeat what is about a person. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
