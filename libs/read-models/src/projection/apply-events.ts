import type { Transaction } from 'kysely';
import type { EventStore, StoredEvent } from '#event-store';
import type { ReadModelTables, RowOf } from '../database/read-model-tables.js';
import type { Checkpoint } from './checkpoint.js';
import { stoppedStreams, writeFailures } from './failures.js';
import { type FoldedStream, foldStream, foldStreamAnew } from './fold-stream.js';
import type { ProjectedDomain, StreamModelCategory } from './projected-domain.js';
import { projectedStream } from './stream-name.js';
import { readStates, writeStates } from './stream-states.js';
import { writeInvoices } from './write-invoices.js';
import { writeStatisticalRecords } from './write-statistical-records.js';
import type { OwedTimeline } from './write-timelines.js';

/** Where a stream is read again from its beginning. */
export type StreamReader = Pick<EventStore, 'read'>;

export interface AppliedEvents {
  readonly checkpoint: Checkpoint;
  /** The benefit histories that the events changed. */
  readonly owed: readonly OwedTimeline[];
  readonly failures: readonly RowOf<'failure'>[];
}

type EventsByJobseeker = Map<string, StoredEvent[]>;
/** A folded stream, with its jobseeker and the state before. */
type FoldedOfJobseeker = FoldedStream & { readonly jobseeker: string; readonly before: unknown };

/**
 * Applies events that come after the checkpoint, in the order of the store, to the stored states of their jobseekers.
 * Those at or before it were applied already and are left out. Timelines are not computed here. `transaction` has its
 * schema set.
 * @throws EventStoreUnavailable where a stream has to be read again, because an event corrects an earlier one
 */
export async function applyEvents(
  transaction: Transaction<ReadModelTables>,
  domain: ProjectedDomain,
  eventStore: StreamReader,
  before: Checkpoint,
  delivered: readonly StoredEvent[],
): Promise<AppliedEvents> {
  const { checkpoint, byCategory, invoiceEvents } = group(before, delivered);
  await writeInvoices(transaction, invoiceEvents);
  const failures: RowOf<'failure'>[] = [];
  const owed: OwedTimeline[] = [];
  for (const [category, byJobseeker] of byCategory) {
    const folded = await foldCategory(transaction, domain, eventStore, category, byJobseeker);
    const changed = folded.filter(({ applied }) => applied > 0);
    await writeStates(
      transaction,
      category,
      changed.map(({ jobseeker, revision, state }) => ({
        jobseeker,
        revision,
        state: JSON.stringify(state),
      })),
    );
    await writeStatisticalRecords(transaction, domain, category, changed);
    failures.push(...folded.flatMap(({ failure }) => failure ?? []));
    if (category === 'benefits') {
      owed.push(
        ...changed.map(({ jobseeker, revision, state }) => ({ jobseeker, revision, benefitHistory: state })),
      );
    }
  }
  await writeFailures(transaction, failures);
  return { checkpoint, owed, failures };
}

function group(before: Checkpoint, delivered: readonly StoredEvent[]) {
  let checkpoint = before;
  const byCategory = new Map<StreamModelCategory, EventsByJobseeker>();
  const invoiceEvents: StoredEvent[] = [];
  for (const event of delivered) {
    if (checkpoint.position !== undefined && event.position <= checkpoint.position) continue;
    checkpoint = {
      position: event.position,
      last: { eventId: event.id, stream: event.stream, revision: event.revision },
      events: checkpoint.events + 1,
    };
    if (event.stream.startsWith('invoice-')) invoiceEvents.push(event);
    const stream = projectedStream(event.stream);
    if (stream === undefined) continue;
    const byJobseeker: EventsByJobseeker = byCategory.get(stream.category) ?? new Map();
    byCategory.set(stream.category, byJobseeker);
    const events = byJobseeker.get(stream.jobseeker);
    if (events === undefined) byJobseeker.set(stream.jobseeker, [event]);
    else events.push(event);
  }
  return { checkpoint, byCategory, invoiceEvents };
}

async function foldCategory(
  transaction: Transaction<ReadModelTables>,
  domain: ProjectedDomain,
  eventStore: StreamReader,
  category: StreamModelCategory,
  byJobseeker: EventsByJobseeker,
): Promise<FoldedOfJobseeker[]> {
  const model = category === 'jobseeker' ? domain.pathway : domain.benefitHistory;
  const jobseekers = [...byJobseeker.keys()];
  const states = await readStates(transaction, category, jobseekers);
  const stopped = await stoppedStreams(
    transaction,
    jobseekers.map((jobseeker) => `${category}-${jobseeker}`),
  );
  const folded: FoldedOfJobseeker[] = [];
  for (const [jobseeker, events] of byJobseeker) {
    if (stopped.has(`${category}-${jobseeker}`)) continue;
    const before = states.get(jobseeker) ?? { revision: -1, state: model.initial };
    const { anew } = model;
    const isAnew = anew !== undefined && events.some(({ type }) => anew.isNeeded(before.state, type));
    const after = isAnew
      ? foldStreamAnew(jobseeker, before, await streamUpTo(eventStore, events), model, anew)
      : foldStream(jobseeker, before, events, model);
    folded.push({ jobseeker, before: before.state, ...after });
  }
  return folded;
}

/** The whole stream of these events, up to the last of them: what came later is delivered later. */
async function streamUpTo(
  eventStore: StreamReader,
  delivered: readonly StoredEvent[],
): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = [];
  const [{ stream = '' } = {}] = delivered;
  const last = Math.max(...delivered.map(({ revision }) => revision));
  for await (const event of eventStore.read(stream, { maxCount: last + 1, personalFields: 'sealed' })) {
    events.push(event);
  }
  return events;
}
