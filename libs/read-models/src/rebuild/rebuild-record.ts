import { type Kysely, sql } from 'kysely';
import type { ReadModelTables } from '../database/read-model-tables.js';
import { RECORD_SCHEMA } from '../schema/read-model-schemas.js';
import { schemaHasTable } from '../schema/schema-has-table.js';
import type { RebuildPace, RebuildProgress } from './rebuild-progress.js';
import type { RebuildReport } from './rebuild-read-models.js';

/** Why read models are made anew. */
export type RebuildReason = 'asked-for' | 'other-program-or-law' | 'other-log';

/**
 * `asked`: a projector will take it up. `running`: at work, or ended with its process, after which the next projector goes on
 * with it. `stopped`: on demand; asked for again, it goes on.
 */
export type RebuildState = 'asked' | 'running' | 'stopped' | 'done' | 'failed';

/** The last rebuild, whichever process is at it. */
export interface RecordedRebuild {
  readonly state: RebuildState;
  readonly reason: RebuildReason;
  /** Instants, ISO 8601. */
  readonly askedAt: string;
  readonly seenAt: string;
  readonly progress: (RebuildProgress & RebuildPace) | undefined;
  /** When it is done. */
  readonly report: RebuildReport | undefined;
  /** When it failed: the class of the error. */
  readonly error: string | undefined;
}

interface RebuildTable {
  one: true;
  state: RebuildState;
  reason: RebuildReason;
  asked_at: string;
  seen_at: string;
  /** JSON text, or empty. */
  progress: string;
  report: string;
  error: string;
}

/**
 * The record of rebuilds: in the database, so that whoever asks for one, does it and looks at it may be three processes, and in a
 * schema of its own, which no swap touches.
 */
function recordIn(database: Kysely<ReadModelTables>) {
  return database.withTables<{ rebuild: RebuildTable }>().withSchema(RECORD_SCHEMA);
}

export async function ensureRebuildRecord(database: Kysely<ReadModelTables>): Promise<void> {
  if (await schemaHasTable(database, RECORD_SCHEMA, 'rebuild')) return;
  const schema = sql.id(RECORD_SCHEMA);
  await database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext(${RECORD_SCHEMA}))`.execute(transaction);
    await sql`create schema if not exists ${schema}`.execute(transaction);
    await sql`create table if not exists ${schema}.rebuild (
      one boolean primary key check (one), state text not null, reason text not null, asked_at text not null,
      seen_at text not null, progress text not null, report text not null, error text not null)`.execute(
      transaction,
    );
  });
}

export async function lastRebuild(database: Kysely<ReadModelTables>): Promise<RecordedRebuild | undefined> {
  const row = await recordIn(database).selectFrom('rebuild').selectAll().executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    state: row.state,
    reason: row.reason,
    askedAt: row.asked_at,
    seenAt: row.seen_at,
    progress: row.progress === '' ? undefined : JSON.parse(row.progress),
    report: row.report === '' ? undefined : JSON.parse(row.report),
    error: row.error === '' ? undefined : row.error,
  };
}

/** Asks for a rebuild, unless one is asked for or running. @returns whether it was asked for now */
export async function askForRebuild(
  database: Kysely<ReadModelTables>,
  reason: RebuildReason,
  now: Date,
): Promise<boolean> {
  return await begin(database, reason, 'asked', now, ['asked', 'running']);
}

/** Whoever has the rebuild's lock begins it, or goes on with it. */
export async function beginRebuild(
  database: Kysely<ReadModelTables>,
  reason: RebuildReason,
  now: Date,
): Promise<void> {
  await begin(database, reason, 'running', now, []);
}

async function begin(
  database: Kysely<ReadModelTables>,
  reason: RebuildReason,
  state: RebuildState,
  now: Date,
  unless: readonly RebuildState[],
): Promise<boolean> {
  const at = now.toISOString();
  const row = { state, reason, asked_at: at, seen_at: at, progress: '', report: '', error: '' };
  const { numInsertedOrUpdatedRows } = await recordIn(database)
    .insertInto('rebuild')
    .values({ one: true, ...row })
    .onConflict((conflict) => {
      const update = conflict.column('one').doUpdateSet(row);
      return unless.length === 0 ? update : update.where('rebuild.state', 'not in', [...unless]);
    })
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** @returns false when it is to stop */
export async function recordProgress(
  database: Kysely<ReadModelTables>,
  progress: RebuildProgress & RebuildPace,
  now: Date,
): Promise<boolean> {
  return await update(database, { seen_at: now.toISOString(), progress: JSON.stringify(progress) });
}

export async function recordEnd(
  database: Kysely<ReadModelTables>,
  end: { report: RebuildReport } | { error: string },
  now: Date,
): Promise<void> {
  const told =
    'report' in end
      ? { state: 'done' as const, report: JSON.stringify(end.report) }
      : { state: 'failed' as const, error: end.error };
  await update(database, { ...told, seen_at: now.toISOString() });
}

/** Stops a rebuild that is asked for or running; it keeps what it has made. @returns whether there was one */
export async function stopRebuild(database: Kysely<ReadModelTables>, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await recordIn(database)
    .updateTable('rebuild')
    .set({ state: 'stopped', seen_at: now.toISOString() })
    .where('state', 'in', ['asked', 'running'])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function update(database: Kysely<ReadModelTables>, row: Partial<RebuildTable>): Promise<boolean> {
  const { numUpdatedRows } = await recordIn(database)
    .updateTable('rebuild')
    .set(row)
    .where('state', '=', 'running')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
