import { type Kysely, sql, type Transaction } from 'kysely';
import type { ReadModelTables } from '../database/read-model-tables.js';
import { LIVE_SCHEMA } from './read-model-schemas.js';

/** Any number that nobody else in the database uses for its advisory locks; the letters spell "polku". */
const POLKU = 0x706f6c6b;
const LIVE_WRITER = 1;
const REBUILD_WRITER = 2;
const PROJECTOR = 3;
const REBUILD = 4;

/**
 * Held to the end of the transaction by whoever writes a schema or swaps it. Taken before anything in the schema is
 * touched: names are then looked up after a swap, not before it. The commit does not wait for the disk: what a crash of the
 * server takes back, rows and checkpoint together, is projected again.
 */
export async function lockSchema(transaction: Transaction<ReadModelTables>, schema: string): Promise<void> {
  const writer = schema === LIVE_SCHEMA ? LIVE_WRITER : REBUILD_WRITER;
  await sql`select pg_advisory_xact_lock(${POLKU}, ${writer}), set_config('synchronous_commit', 'off', true)`.execute(
    transaction,
  );
}

/** One projector works at a time, and one rebuild. The lock belongs to the connection and goes with it. */
export async function tryLock(
  connection: Kysely<ReadModelTables>,
  work: 'projector' | 'rebuild',
): Promise<boolean> {
  const key = work === 'projector' ? PROJECTOR : REBUILD;
  const { rows } = await sql<{ locked: boolean }>`
    select pg_try_advisory_lock(${POLKU}, ${key}) as locked`.execute(connection);
  return rows[0]?.locked === true;
}

export async function unlock(
  connection: Kysely<ReadModelTables>,
  work: 'projector' | 'rebuild',
): Promise<void> {
  const key = work === 'projector' ? PROJECTOR : REBUILD;
  await sql`select pg_advisory_unlock(${POLKU}, ${key})`.execute(connection);
}

/** Whether some process holds the projector's lock in this database. */
export async function projectorIsAtWork(database: Kysely<ReadModelTables>): Promise<boolean> {
  const { rows } = await sql`
    select 1 from pg_locks
    where locktype = 'advisory' and granted and classid = ${POLKU}::bigint and objid = ${PROJECTOR}
      and database = (select oid from pg_database where datname = current_database())`.execute(database);
  return rows.length > 0;
}
