import type { Transaction } from 'kysely';
import type { StoredEvent } from '#event-store';
import { unpackText } from '../database/packed-text.js';
import type { ReadModelDatabase } from '../database/read-model-database.js';
import type { ReadModelTables, RowOf } from '../database/read-model-tables.js';
import { lockSchema } from '../schema/read-model-locks.js';
import { LIVE_SCHEMA } from '../schema/read-model-schemas.js';
import { applyEvents } from './apply-events.js';
import {
  BEFORE_ALL,
  type Checkpoint,
  CheckpointMoved,
  readProjection,
  sameOrigin,
  writeProjection,
} from './checkpoint.js';
import type { StreamReader } from './fold-delivered.js';
import type { ProjectedDomain } from './projected-domain.js';
import { type OwedTimeline, writeTimelines } from './write-timelines.js';

/** Where a projection is written, and with which law. */
export interface ProjectionTarget {
  readonly database: ReadModelDatabase;
  readonly schema: string;
  readonly domain: ProjectedDomain;
  /** Of a stream with corrections, all events are read again. */
  readonly eventStore: StreamReader;
}

export interface ProjectedBatch {
  readonly checkpoint: Checkpoint;
  readonly failures: readonly RowOf<'failure'>[];
}

/**
 * Projects events and moves the checkpoint, both in one transaction. `timelines: 'owed'` leaves the timelines to
 * `payOwedTimelines`: while history is read, a timeline computed now would be computed again with the next batch.
 * @throws CheckpointMoved
 */
export async function projectBatch(
  target: ProjectionTarget,
  before: Checkpoint,
  events: readonly StoredEvent[],
  timelines: 'now' | 'owed',
): Promise<ProjectedBatch> {
  const { domain, schema, eventStore } = target;
  return await inProjection(target, before, async (transaction, caughtUp) => {
    const applied = await applyEvents(transaction, domain, eventStore, before, events);
    const failures = [...applied.failures];
    if (timelines === 'now') failures.push(...(await writeTimelines(transaction, domain, applied.owed)));
    await writeProjection(transaction, schema, {
      checkpoint: applied.checkpoint,
      origin: domain,
      caughtUp,
    });
    return { checkpoint: applied.checkpoint, failures };
  });
}

/** So few that a query, which takes turns with it in a PGlite, does not wait long. */
const OWED_AT_ONCE = 50;

export interface PaidTimelines {
  readonly failures: readonly RowOf<'failure'>[];
  /** After whom to go on; undefined when none is owed any more. */
  readonly next: string | undefined;
}

/**
 * Computes timelines that are older than their benefit history, some at a time, of jobseekers after `after`.
 * @throws CheckpointMoved
 */
export async function payOwedTimelines(
  target: ProjectionTarget,
  checkpoint: Checkpoint,
  after: string,
): Promise<PaidTimelines> {
  return await inProjection(target, checkpoint, async (transaction) => {
    const rows = await transaction
      .selectFrom('benefit_history as history')
      .leftJoin('cost_timeline as timeline', 'timeline.jobseeker', 'history.jobseeker')
      .select(['history.jobseeker', 'history.revision', 'history.state'])
      .where('history.jobseeker', '>', after)
      .where('timeline.revision', 'is distinct from', (eb) => eb.ref('history.revision'))
      .orderBy('history.jobseeker')
      .limit(OWED_AT_ONCE)
      .execute();
    const owed: OwedTimeline[] = rows.map(({ jobseeker, revision, state }) => ({
      jobseeker,
      revision,
      benefitHistory: JSON.parse(unpackText(state)),
    }));
    const failures = await writeTimelines(transaction, target.domain, owed);
    return { failures, next: rows.length === OWED_AT_ONCE ? rows.at(-1)?.jobseeker : undefined };
  });
}

/** Says in the database whether everything that was recorded is projected. */
export async function markCaughtUp(
  target: ProjectionTarget,
  checkpoint: Checkpoint,
  caughtUp: boolean,
): Promise<void> {
  await inProjection(target, checkpoint, async (transaction) => {
    await writeProjection(transaction, target.schema, { checkpoint, origin: target.domain, caughtUp });
  });
}

/** A transaction that nobody else's writing can come between. */
async function inProjection<Result>(
  { database, schema, domain }: ProjectionTarget,
  expected: Checkpoint,
  work: (transaction: Transaction<ReadModelTables>, caughtUp: boolean) => Promise<Result>,
): Promise<Result> {
  const writing = () =>
    database.kysely.transaction().execute(async (transaction) => {
      await lockSchema(transaction, schema);
      const stored = await readProjection(transaction, schema);
      const isOurs = stored === undefined || sameOrigin(stored, domain);
      if (!isOurs || (stored?.checkpoint ?? BEFORE_ALL).position !== expected.position) {
        throw new CheckpointMoved();
      }
      return await work(transaction.withSchema(schema), stored?.caughtUp ?? false);
    });
  const takesTurns = database.kind === 'pglite' && schema === LIVE_SCHEMA;
  return takesTurns ? await database.liveWriting.do(writing) : await writing();
}
