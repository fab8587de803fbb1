import type { Transaction } from 'kysely';
import type { StoredEvent } from '#event-store';
import type { ReadModelTables, RowOf } from '../database/read-model-tables.js';
import type { Checkpoint } from './checkpoint.js';
import { deliveredAfter } from './delivered-events.js';
import { stoppedStreams, writeFailures } from './failures.js';
import {
  countable,
  type Folding,
  foldDelivered,
  foldUpTo,
  modelOf,
  type StreamReader,
} from './fold-delivered.js';
import { type ProjectedDomain, STREAM_MODEL_CATEGORIES } from './projected-domain.js';
import { skipFailures, skippedEvents } from './skipped-events.js';
import { projectedStream } from './stream-name.js';
import { readStates } from './stream-states.js';
import { type FoldedOfJobseeker, writeFolded } from './write-folded.js';
import { invoiceRows, writeInvoices } from './write-invoices.js';
import type { OwedTimeline } from './write-timelines.js';

export interface AppliedEvents {
  readonly checkpoint: Checkpoint;
  /** The benefit histories that the events changed. */
  readonly owed: readonly OwedTimeline[];
  readonly failures: readonly RowOf<'failure'>[];
}

/**
 * Applies events that come after the checkpoint, in the order of the store, to the stored states of their jobseekers.
 * Those at or before it were applied already and are left out. Timelines are not computed here. `transaction` has its
 * schema set.
 * @throws EventStoreUnavailable where a stream has to be read again
 */
export async function applyEvents(
  transaction: Transaction<ReadModelTables>,
  domain: ProjectedDomain,
  eventStore: StreamReader,
  before: Checkpoint,
  events: readonly StoredEvent[],
): Promise<AppliedEvents> {
  const { checkpoint, streams, invoiceEvents, skips } = deliveredAfter(before, events);
  const { failures, ...invoices } = invoiceRows(invoiceEvents);
  await writeInvoices(transaction, invoices);
  await writeFailures(transaction, failures);
  const folding = { domain, eventStore, skipped: await skippedEvents(transaction) };
  const folded: FoldedOfJobseeker[] = [];
  for (const category of STREAM_MODEL_CATEGORIES) {
    const delivered = [...streams.values()].filter((stream) => stream.category === category);
    const states = await readStates(
      transaction,
      category,
      delivered.map(({ jobseeker }) => jobseeker),
    );
    const stopped = await stoppedStreams(
      transaction,
      delivered.map(({ stream }) => stream),
    );
    for (const stream of delivered) {
      if (stopped.has(stream.stream)) continue;
      const stored = states.get(stream.jobseeker) ?? {
        revision: -1,
        state: modelOf(domain, category).initial,
      };
      const after = await foldDelivered(folding, stream, stored, stream.events);
      folded.push({ ...stream, before: stored.state, ...(await countable(folding, stream, stored, after)) });
    }
  }
  await writeFolded(transaction, domain, folded);
  if (skips.length > 0) folded.push(...(await skip(transaction, folding, checkpoint, skips)));
  const owed = new Map<string, OwedTimeline>();
  for (const { category, jobseeker, revision, state, applied, failure } of folded) {
    if (category === 'benefits' && applied > 0)
      owed.set(jobseeker, { jobseeker, revision, benefitHistory: state });
    if (failure !== undefined) failures.push(failure);
  }
  return { checkpoint, owed: [...owed.values()], failures };
}

/**
 * Streams that stopped at an event which is to be skipped go on. A decision about an event that this program can project changes
 * nothing.
 */
async function skip(
  transaction: Transaction<ReadModelTables>,
  folding: Folding & { readonly skipped: Set<string> },
  { position }: Checkpoint,
  skips: ReturnType<typeof deliveredAfter>['skips'],
): Promise<FoldedOfJobseeker[]> {
  const decisions = new Map(skips.map(({ id, data }) => [data.eventId, id]));
  const stopped = await stoppedStreams(
    transaction,
    skips.map(({ data }) => data.stream),
  );
  const skipped = [...stopped.values()].filter(({ event_id }) => decisions.has(event_id));
  await skipFailures(transaction, skipped, decisions);
  const folded: FoldedOfJobseeker[] = [];
  for (const { stream: name, event_id } of skipped) {
    folding.skipped.add(event_id);
    const stream = projectedStream(name);
    if (stream === undefined || position === undefined) continue;
    const { category, jobseeker } = stream;
    const states = await readStates(transaction, category, [jobseeker]);
    const stored = states.get(jobseeker) ?? {
      revision: -1,
      state: modelOf(folding.domain, category).initial,
    };
    const after = await foldUpTo(folding, stream, stored, position);
    folded.push({ ...stream, before: stored.state, ...(await countable(folding, stream, stored, after)) });
  }
  await writeFolded(transaction, folding.domain, folded);
  return folded;
}
