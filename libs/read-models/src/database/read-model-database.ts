import type { Kysely } from 'kysely';
import type { WriteInBulk } from './bulk-writing.js';
import type { CommitSignal } from './commit-signal.js';
import type { OneAtATime } from './one-at-a-time.js';
import type { ReadModelTables } from './read-model-tables.js';

export interface ReadModelDatabase {
  readonly kind: 'pglite' | 'postgres';
  /** Without a schema: choose one with `withSchema`. Inside a transaction use its handle only: PGlite has one session. */
  readonly kysely: Kysely<ReadModelTables>;
  readonly inBulk: WriteInBulk;
  /** Given by a projector of this process after each commit. */
  readonly committed: CommitSignal;
  /** Taken for each writing of live read models in a PGlite, whose one session could not hold a lock beside its work. */
  readonly liveWriting: OneAtATime;
  /** What this process is at, which only one may be at. */
  readonly atWork: Set<'projector' | 'rebuild'>;
  /**
   * Rejects with ReadModelsEnded when a database in this process ended by itself; resolves after `close`. Of a server it
   * never settles: while the server is away, connections are tried again.
   */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}
