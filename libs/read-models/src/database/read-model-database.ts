import type { Kysely } from 'kysely';
import type { CommitSignal } from './commit-signal.js';
import type { ReadModelTables } from './read-model-tables.js';

export interface ReadModelDatabase {
  readonly kind: 'pglite' | 'postgres';
  /** Without a schema: choose one with `withSchema`. Inside a transaction use its handle only: PGlite has one session. */
  readonly kysely: Kysely<ReadModelTables>;
  /** Given by a projector of this process after each commit. */
  readonly committed: CommitSignal;
  close(): Promise<void>;
}
