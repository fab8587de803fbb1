import { type Kysely, sql } from 'kysely';
import type { EventStore } from '#event-store';
import type { ReadModelDatabase } from '../database/read-model-database.js';
import type { ReadModelTables } from '../database/read-model-tables.js';
import {
  BEFORE_ALL,
  type Checkpoint,
  isInLog,
  readProjection,
  type StoredProjection,
  sameOrigin,
  writeProjection,
} from '../projection/checkpoint.js';
import { markCaughtUp, type ProjectionTarget } from '../projection/project-batch.js';
import type { ProjectedDomain } from '../projection/projected-domain.js';
import { createReadModelTables } from '../schema/create-read-model-tables.js';
import { AlreadyAtWork, holdingLock } from '../schema/holding-lock.js';
import { lockSchema } from '../schema/read-model-locks.js';
import { LIVE_SCHEMA, REBUILD_SCHEMA, RETIRED_SCHEMA } from '../schema/read-model-schemas.js';
import { replay } from './replay.js';
import { type TableDigests, tableDigests } from './table-digests.js';

export interface RebuildReport {
  /** Events that the read models stand for, those included that were recorded after the comparison. */
  readonly events: number;
  readonly after: TableDigests;
  /** What stood there before, when it was made from the same events with the same law: then it has to be equal. */
  readonly before: TableDigests | undefined;
}

/**
 * Makes the read models anew from the whole log, beside the live ones, and puts them in their place in one step. Queries
 * see the old ones until then; a projector of another process goes on, before and after.
 * @throws AlreadyAtWork when another rebuild is running
 */
export async function rebuildReadModels(options: {
  eventStore: EventStore;
  database: ReadModelDatabase;
  domain: ProjectedDomain;
  /** `of` is known when the live read models say how many there are. */
  progress?: (events: number, of: number | undefined) => void;
}): Promise<RebuildReport> {
  const { eventStore, domain, progress = () => {} } = options;
  return await holdingLock(options.database, 'rebuild', async () => {
    const database = options.database.kysely;
    const target: ProjectionTarget = { database, schema: REBUILD_SCHEMA, domain, eventStore };
    await database.schema.dropSchema(RETIRED_SCHEMA).ifExists().cascade().execute();
    await database.schema.dropSchema(REBUILD_SCHEMA).ifExists().cascade().execute();
    await createReadModelTables(database, REBUILD_SCHEMA);
    const live = await comparable(await readProjection(database, LIVE_SCHEMA), domain, eventStore);
    const told = (events: number) => progress(events, live?.checkpoint.events);
    const rebuilt = await replay(target, eventStore, BEFORE_ALL, live?.checkpoint.position, told);
    const report = await compareAndSwap(options, target, rebuilt, live, told);
    await database.schema.dropSchema(RETIRED_SCHEMA).ifExists().cascade().execute();
    const events = await goOn(options, progress);
    return { ...report, events: events ?? report.events };
  });
}

/** Projects what the log has beyond the comparison, to the end of it, unless a projector does. */
async function goOn(
  {
    eventStore,
    database,
    domain,
  }: { eventStore: EventStore; database: ReadModelDatabase; domain: ProjectedDomain },
  progress: (events: number, of: number | undefined) => void,
): Promise<number | undefined> {
  const target: ProjectionTarget = { database: database.kysely, schema: LIVE_SCHEMA, domain, eventStore };
  try {
    return await holdingLock(database, 'projector', async () => {
      const from = (await readProjection(database.kysely, LIVE_SCHEMA))?.checkpoint ?? BEFORE_ALL;
      const told = (events: number) => progress(events, undefined);
      // Timelines are behind while it is at work: whoever is killed here has left nothing that a rebuild has to equal.
      await markCaughtUp(target, from, false);
      const reached = await replay(target, eventStore, from, undefined, told);
      await markCaughtUp(target, reached, true);
      return reached.events;
    });
  } catch (error) {
    if (error instanceof AlreadyAtWork) return undefined;
    throw error;
  }
}

/** The live projection, if it has to have the same contents as one made now up to the same event. */
async function comparable(
  live: StoredProjection | undefined,
  domain: ProjectedDomain,
  eventStore: EventStore,
): Promise<StoredProjection | undefined> {
  if (live === undefined || live.checkpoint.position === undefined || !live.caughtUp) return undefined;
  if (!sameOrigin(live, domain)) return undefined;
  return (await isInLog(live.checkpoint, eventStore)) ? live : undefined;
}

async function compareAndSwap(
  { eventStore, database }: { eventStore: EventStore; database: ReadModelDatabase },
  target: ProjectionTarget,
  replayed: Checkpoint,
  live: StoredProjection | undefined,
  progress: (events: number) => void,
): Promise<RebuildReport> {
  return await database.kysely.transaction().execute(async (transaction) => {
    await lockSchema(transaction, LIVE_SCHEMA);
    let rebuilt = replayed;
    const now = (await readProjection(transaction, LIVE_SCHEMA))?.checkpoint;
    if (live !== undefined && now?.position !== rebuilt.position) {
      // The projector went on meanwhile; it stands still from here. The few events go through other connections, which
      // PGlite does not have, but there nobody else can have moved the checkpoint.
      if (database.kind === 'pglite') throw new Error('a projector of this process works during the rebuild');
      rebuilt = await replay(target, eventStore, rebuilt, now?.position, progress);
    }
    const before = live === undefined ? undefined : await tableDigests(transaction, LIVE_SCHEMA);
    const after = await tableDigests(transaction, REBUILD_SCHEMA);
    await writeProjection(transaction, REBUILD_SCHEMA, {
      checkpoint: rebuilt,
      origin: target.domain,
      caughtUp: live?.caughtUp ?? false,
    });
    await rename(transaction, LIVE_SCHEMA, RETIRED_SCHEMA);
    await rename(transaction, REBUILD_SCHEMA, LIVE_SCHEMA);
    return { events: rebuilt.events, before, after };
  });
}

async function rename(database: Kysely<ReadModelTables>, from: string, to: string): Promise<void> {
  await sql`alter schema ${sql.id(from)} rename to ${sql.id(to)}`.execute(database);
}
