import { type Kysely, sql } from 'kysely';
import type { ReadModelTables } from '../database/read-model-tables.js';
import { ensureReadingTables } from '../readings/reading-tables.js';
import { ensureRebuildRecord } from '../rebuild/rebuild-record.js';
import { createReadModelTables } from './create-read-model-tables.js';
import { lockSchema } from './read-model-locks.js';
import { LIVE_SCHEMA } from './read-model-schemas.js';

/** Creates what is missing of the live schema the tables of readings and the record of rebuilds. Several processes may call it at once. */
export async function ensureReadModelSchema(database: Kysely<ReadModelTables>): Promise<void> {
  await ensureRebuildRecord(database);
  await ensureReadingTables(database);
  if (await schemaExists(database, LIVE_SCHEMA)) return;
  await database.transaction().execute(async (transaction) => {
    await lockSchema(transaction, LIVE_SCHEMA);
    if (await schemaExists(transaction, LIVE_SCHEMA)) return;
    await createReadModelTables(transaction, LIVE_SCHEMA);
  });
}

export async function schemaExists(database: Kysely<ReadModelTables>, schema: string): Promise<boolean> {
  const found = await sql`select 1 from pg_namespace where nspname = ${schema}`.execute(database);
  return found.rows.length > 0;
}
