import { type Kysely, sql, type Transaction } from 'kysely';
import type { EventStore, Position, StoredEvent } from '#event-store';
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
import {
  markCaughtUp,
  type ProjectionTarget,
  payOwedTimelines,
  projectBatch,
} from '../projection/project-batch.js';
import type { ProjectedDomain } from '../projection/projected-domain.js';
import { createReadModelTables } from '../schema/create-read-model-tables.js';
import { AlreadyAtWork, holdingLock } from '../schema/holding-lock.js';
import { lockSchema } from '../schema/read-model-locks.js';
import { LIVE_SCHEMA, REBUILD_SCHEMA, RETIRED_SCHEMA } from '../schema/read-model-schemas.js';
import { schemaHasTable } from '../schema/schema-has-table.js';
import { FOLDED_AT_ONCE, HistoryFold } from './history-fold.js';
import { sealedHistory, storedHistory } from './read-history.js';
import type { RebuildPhase, RebuildProgress } from './rebuild-progress.js';
import type { SealedHistory } from './sealed-history.js';
import { type TableDigests, tableDigests } from './table-digests.js';

export interface RebuildReport {
  /** Events that the read models stand for, those included that were recorded after the comparison. */
  readonly events: number;
  /** Events that had been folded when this run took it up. */
  readonly goneOnFrom: number;
  readonly after: TableDigests;
  /** What stood there before, when it was made from the same events with the same law: then it has to be equal. */
  readonly before: TableDigests | undefined;
}

export interface RebuildParts {
  readonly eventStore: EventStore;
  readonly database: ReadModelDatabase;
  readonly domain: ProjectedDomain;
  /** Read first, and the store after it. */
  readonly sealed?: SealedHistory | undefined;
  /** It may stop the rebuild by throwing; what is written is gone on from. */
  readonly progress?: (progress: RebuildProgress) => void | Promise<void>;
  /** How many events are held in memory at a time. */
  readonly foldedAtOnce?: number;
}

/**
 * Makes the read models anew from the whole log, beside the live ones, and puts them in their place in one transaction. Queries
 * see the old ones until then, and a projector goes on, before and after. A rebuild that was ended at any moment is gone on with.
 * @throws AlreadyAtWork when another rebuild is running
 */
export async function rebuildReadModels(parts: RebuildParts): Promise<RebuildReport> {
  return await holdingLock(parts.database, 'rebuild', async () => {
    const rebuild = new Rebuild(parts);
    const report = await rebuild.run();
    const events = await goOn(parts);
    return { ...report, events: events ?? report.events };
  });
}

class Rebuild {
  private readonly target: ProjectionTarget & Pick<RebuildParts, 'eventStore'>;
  private phase: RebuildPhase = 'reading-store';

  constructor(private readonly parts: RebuildParts) {
    const { database, domain, eventStore } = parts;
    this.target = { database, domain, eventStore, schema: REBUILD_SCHEMA };
  }

  async run(): Promise<RebuildReport> {
    const { database } = this.parts;
    await dropSchema(database, RETIRED_SCHEMA);
    const begun = await this.begun();
    const live = await this.comparable();
    let { rebuilt, goneOnFrom } =
      begun === undefined || begun.peopleWritten !== undefined
        ? await this.foldHistory(begun, live?.checkpoint.position)
        : { rebuilt: begun.checkpoint, goneOnFrom: begun.checkpoint.events };
    // A long log grows meanwhile: what came is projected before the live ones have to stand still for the rest.
    rebuilt = await this.catchUp(rebuilt, live && (await this.live())?.checkpoint.position);
    const report = await this.compareAndSwap(rebuilt, live !== undefined);
    await dropSchema(database, RETIRED_SCHEMA);
    return { ...report, goneOnFrom };
  }

  /** What an earlier run has written, where it is of this program, this law and this log; otherwise nothing, into empty tables. */
  private async begun(): Promise<StoredProjection | undefined> {
    const { database, domain, eventStore } = this.parts;
    if (await schemaHasTable(database.kysely, REBUILD_SCHEMA, 'projection')) {
      const begun = await readProjection(database.kysely, REBUILD_SCHEMA).catch(() => undefined);
      const isOurs = begun?.checkpoint.position !== undefined && sameOrigin(begun, domain);
      if (isOurs && (await isInLog(begun.checkpoint, eventStore))) return begun;
    }
    await dropSchema(database, REBUILD_SCHEMA);
    await createReadModelTables(database.kysely, REBUILD_SCHEMA);
    return undefined;
  }

  private async live(): Promise<StoredProjection | undefined> {
    return await readProjection(this.parts.database.kysely, LIVE_SCHEMA).catch(() => undefined);
  }

  /** The live projection, if it has to have the same contents as one made now up to the same event. */
  private async comparable(): Promise<StoredProjection | undefined> {
    const live = await this.live();
    if (live === undefined || live.checkpoint.position === undefined || !live.caughtUp) return undefined;
    if (!sameOrigin(live, this.parts.domain)) return undefined;
    return (await isInLog(live.checkpoint, this.parts.eventStore)) ? live : undefined;
  }

  /** Makes the rows of history, up to the event at which an earlier run did, or to the one that the live ones have reached. */
  private async foldHistory(begun: StoredProjection | undefined, live: Position | undefined) {
    const { eventStore, sealed } = this.parts;
    const fold = new HistoryFold(this.target, this.parts.foldedAtOnce ?? FOLDED_AT_ONCE);
    const to = begun?.checkpoint.position ?? live;
    const take = async (phase: RebuildPhase, history: AsyncIterable<readonly StoredEvent[]>) => {
      this.phase = phase;
      for await (const events of history) {
        await fold.take(events);
        await this.tell(fold.reached.events);
      }
    };
    try {
      await this.tell(0);
      if (sealed !== undefined) await take('reading-archive', sealedHistory(sealed, undefined, to));
      await take('reading-store', storedHistory(eventStore, fold.reached.position, to));
      this.phase = 'folding';
      const goneOnFrom = await fold.write(begun?.peopleWritten ?? 0, (events) => this.tell(events));
      return { rebuilt: fold.reached, goneOnFrom };
    } finally {
      await fold.close();
    }
  }

  /** Projects what came after, event by event. */
  private async catchUp(from: Checkpoint, to: Position | undefined): Promise<Checkpoint> {
    return await projectStored(this.target, from, to, (events) => this.tell(events));
  }

  private async tell(events: number): Promise<void> {
    const of = (await this.known())?.checkpoint.events;
    await this.parts.progress?.({
      phase: this.phase,
      events,
      of: of === undefined ? undefined : Math.max(of, events),
    });
  }

  /** The live projection says how many events there are, whichever program made it. */
  private known(): Promise<StoredProjection | undefined> {
    this.knownLive ??= this.live();
    return this.knownLive;
  }
  private knownLive: Promise<StoredProjection | undefined> | undefined;

  private async compareAndSwap(
    replayed: Checkpoint,
    isComparable: boolean,
  ): Promise<Omit<RebuildReport, 'goneOnFrom'>> {
    const { database, domain } = this.parts;
    return await whileLiveStandsStill(database, async (inTransaction) => {
      const live = await this.live();
      const rebuilt = isComparable ? await this.catchUp(replayed, live?.checkpoint.position) : replayed;
      this.phase = 'comparing';
      await this.tell(rebuilt.events);
      const isSame = isComparable && live !== undefined && live.checkpoint.position === rebuilt.position;
      const before = isSame ? await tableDigests(database.kysely, LIVE_SCHEMA) : undefined;
      const after = await tableDigests(database.kysely, REBUILD_SCHEMA);
      await inTransaction(async (transaction) => {
        await writeProjection(transaction, REBUILD_SCHEMA, {
          checkpoint: rebuilt,
          origin: domain,
          caughtUp: isSame && live.caughtUp,
        });
        await rename(transaction, LIVE_SCHEMA, RETIRED_SCHEMA);
        await rename(transaction, REBUILD_SCHEMA, LIVE_SCHEMA);
      });
      database.committed.give();
      return { events: rebuilt.events, before, after };
    });
  }
}

/** Projects what the log has beyond the comparison, to the end of it, unless a projector does. */
async function goOn(parts: RebuildParts): Promise<number | undefined> {
  const { database, domain, eventStore } = parts;
  const target = { database, schema: LIVE_SCHEMA, domain, eventStore };
  try {
    return await holdingLock(database, 'projector', async () => {
      const from = (await readProjection(database.kysely, LIVE_SCHEMA))?.checkpoint ?? BEFORE_ALL;
      // Timelines are behind while it is at work: whoever is killed here has left nothing that a rebuild has to equal.
      await markCaughtUp(target, from, false);
      const reached = await projectStored(target, from, undefined);
      await markCaughtUp(target, reached, true);
      return reached.events;
    });
  } catch (error) {
    if (error instanceof AlreadyAtWork) return undefined;
    throw error;
  }
}

/**
 * Projects events of the store, after `from` and up to `to` or to the end of history.
 * @param between called between some events and the next, with the number that are projected
 */
async function projectStored(
  target: ProjectionTarget & Pick<RebuildParts, 'eventStore'>,
  from: Checkpoint,
  to: Position | undefined,
  between: (events: number) => Promise<void> = async () => {},
): Promise<Checkpoint> {
  let reached = from;
  for await (const events of storedHistory(target.eventStore, from.position, to)) {
    reached = (await projectBatch(target, reached, events, 'owed')).checkpoint;
    await between(reached.events);
  }
  // Also where nothing came: whoever was ended before may have left some.
  for (let after: string | undefined = ''; after !== undefined; ) {
    after = (await payOwedTimelines(target, reached, after)).next;
    await between(reached.events);
  }
  return reached;
}

type InTransaction = (work: (transaction: Transaction<ReadModelTables>) => Promise<void>) => Promise<void>;

/**
 * Work during which nobody writes the live read models; they are read as ever.
 * @param work ends with what it does in the transaction that it is given
 */
async function whileLiveStandsStill<Result>(
  database: ReadModelDatabase,
  work: (inTransaction: InTransaction) => Promise<Result>,
): Promise<Result> {
  if (database.kind === 'pglite') {
    return await database.liveWriting.do(() =>
      work((inside) => database.kysely.transaction().execute(inside)),
    );
  }
  return await database.kysely.transaction().execute(async (transaction) => {
    await lockSchema(transaction, LIVE_SCHEMA);
    return await work((inside) => inside(transaction));
  });
}

async function dropSchema({ kysely }: ReadModelDatabase, schema: string): Promise<void> {
  await kysely.schema.dropSchema(schema).ifExists().cascade().execute();
}

async function rename(database: Kysely<ReadModelTables>, from: string, to: string): Promise<void> {
  await sql`alter schema ${sql.id(from)} rename to ${sql.id(to)}`.execute(database);
}
