import type { EventStore, Position, StoredEvent } from '#event-store';
import { extentOf, type StatisticalRecord } from '#statistics';
import {
  type FoldedStream,
  foldStream,
  foldStreamAnew,
  type SkippedEvents,
  type StreamState,
} from './fold-stream.js';
import { inArchivedOrder } from './in-archived-order.js';
import type { ProjectedDomain, StreamModel, StreamModelCategory } from './projected-domain.js';

/** Where a stream is read again from its beginning. */
export type StreamReader = Pick<EventStore, 'read'>;

/** What folding needs beside the events. */
export interface Folding {
  readonly domain: ProjectedDomain;
  readonly eventStore: StreamReader;
  readonly skipped: SkippedEvents;
}

/** A stream of one jobseeker, by its two halves. */
export interface JobseekerStream {
  readonly category: StreamModelCategory;
  readonly jobseeker: string;
}

/**
 * The state after events that were delivered, in their order.
 * @throws EventStoreUnavailable where the stream has to be read again, because an event corrects an earlier one
 */
export async function foldDelivered(
  folding: Folding,
  stream: JobseekerStream,
  before: StreamState,
  events: readonly StoredEvent[],
): Promise<FoldedStream> {
  const model = modelOf(folding.domain, stream.category);
  const { anew } = model;
  const isAnew = anew !== undefined && events.some(({ type }) => anew.isNeeded(before.state, type));
  if (!isAnew) return foldStream(stream.jobseeker, before, events, model, folding.skipped);
  const last = Math.max(...events.map(({ revision }) => revision));
  const whole = await arrayOf(eventsOf(folding, stream, { maxCount: last + 1 }));
  return foldStreamAnew(stream.jobseeker, before, whole, model, anew, folding.skipped);
}

/** The state after the events of a stream that lie between its state and a place of the log, read from the store. */
export async function foldUpTo(
  folding: Folding,
  stream: JobseekerStream,
  before: StreamState,
  position: Position,
): Promise<FoldedStream> {
  const events: StoredEvent[] = [];
  for await (const event of eventsOf(folding, stream, { fromRevision: before.revision + 1 })) {
    if (event.position > position) break;
    events.push(event);
  }
  return await foldDelivered(folding, stream, before, events);
}

/**
 * The folded stream, if what figures need can be made of its state; otherwise the stream up to the event that makes a state of
 * which it can't, and that event as failure.
 */
export async function countable(
  folding: Folding,
  stream: JobseekerStream,
  before: StreamState,
  folded: FoldedStream,
): Promise<FoldedStream> {
  const { domain } = folding;
  if (canBeCounted(domain, stream.category, folded.state)) return folded;
  const { knows, evolve, initial, anew } = modelOf(domain, stream.category);
  const whole = await arrayOf(eventsOf(folding, stream, { maxCount: folded.revision + 1 }));
  const counted = (state: unknown) =>
    derived(domain, stream.category, anew === undefined ? state : anew.stateOf(state));
  const checked: Pick<StreamModel, 'knows' | 'evolve'> = {
    knows,
    evolve(state, event) {
      const next = (anew ?? { evolve }).evolve(state, event);
      counted(next);
      return next;
    },
  };
  const none = { revision: -1, state: (anew ?? { initial }).initial };
  const { revision, state, failure } = foldStream(stream.jobseeker, none, whole, checked, folding.skipped);
  return {
    revision,
    failure,
    state: anew === undefined ? state : anew.stateOf(state),
    applied: revision - before.revision,
  };
}

export function modelOf(domain: ProjectedDomain, category: StreamModelCategory): StreamModel {
  return category === 'jobseeker' ? domain.pathway : domain.benefitHistory;
}

function canBeCounted(domain: ProjectedDomain, category: StreamModelCategory, state: unknown): boolean {
  try {
    derived(domain, category, state);
    return true;
  } catch {
    return false;
  }
}

function derived(domain: ProjectedDomain, category: StreamModelCategory, state: unknown): void {
  if (category === 'jobseeker') extentOf(domain.statisticalRecord(state) as StatisticalRecord);
  else domain.homes(state);
}

async function* eventsOf(
  { eventStore }: Folding,
  { category, jobseeker }: JobseekerStream,
  part: { fromRevision?: number; maxCount?: number },
): AsyncGenerator<StoredEvent> {
  for await (const event of eventStore.read(`${category}-${jobseeker}`, {
    ...part,
    personalFields: 'sealed',
    schemaVersions: 'as-stored',
  })) {
    yield inArchivedOrder(event);
  }
}

async function arrayOf<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
