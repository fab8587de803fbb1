import { type Kysely, sql, type Transaction } from 'kysely';
import type { ReadModelTables } from '../database/read-model-tables.js';
import { schemaHasTable } from '../schema/schema-has-table.js';

/**
 * In a schema of its own, with a checkpoint of its own: a rebuild of the others does not touch it. Its name has the version of the
 * tables; another version is projected from the beginning of the log into a schema of its own.
 */
export const READING_SCHEMA = 'readings_1';

/** One event of who read whose data. */
export interface ReadingTable {
  position: string;
  event_id: string;
  /** Date in Helsinki. */
  day: string;
  /** ISO 8601 instant in UTC, with milliseconds. */
  recorded_at: string;
  reader: string;
  /** JSON text: the data of the event without its people. Why something was unlocked is sealed in it. */
  data: string;
}

/** Whose data it was. */
export interface ReadPersonTable {
  jobseeker: string;
  position: string;
}

/** Exactly one row: the last event that was taken in; empty before the first. */
export interface ReadingCheckpointTable {
  one: true;
  position: string;
  event_id: string;
  stream: string;
  revision: number;
}

export type ReadingTables = {
  reading: ReadingTable;
  read_person: ReadPersonTable;
  checkpoint: ReadingCheckpointTable;
};

export function readingsIn(database: Kysely<ReadModelTables> | Transaction<ReadModelTables>) {
  return database.withTables<ReadingTables>().withSchema(READING_SCHEMA);
}

/** Creates what is missing. Several processes may call it at once. */
export async function ensureReadingTables(database: Kysely<ReadModelTables>): Promise<void> {
  if (await schemaHasTable(database, READING_SCHEMA, 'checkpoint')) return;
  const schema = sql.id(READING_SCHEMA);
  const text = sql`text collate "C" not null`;
  await database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext(${READING_SCHEMA}))`.execute(transaction);
    if (await schemaHasTable(transaction, READING_SCHEMA, 'checkpoint')) return;
    for (const statement of [
      sql`create schema ${schema}`,
      sql`create table ${schema}.reading (position ${text} primary key, event_id ${text}, day ${text}, recorded_at ${text},
        reader ${text}, data ${text})`,
      sql`create index on ${schema}.reading (reader, position)`,
      sql`create index on ${schema}.reading (day, position)`,
      sql`create table ${schema}.read_person (jobseeker ${text}, position ${text}, primary key (jobseeker, position))`,
      sql`create index on ${schema}.read_person (position)`,
      sql`create table ${schema}.checkpoint (one boolean primary key check (one), position ${text}, event_id ${text},
        stream ${text}, revision integer not null)`,
      sql`insert into ${schema}.checkpoint values (true, '', '', '', -1)`,
    ]) {
      await statement.execute(transaction);
    }
  });
}
