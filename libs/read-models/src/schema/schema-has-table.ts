import { type Kysely, sql } from 'kysely';
import type { ReadModelTables } from '../database/read-model-tables.js';

export async function schemaHasTable(
  database: Kysely<ReadModelTables>,
  schema: string,
  table: string,
): Promise<boolean> {
  const found = await sql`
    select 1 from pg_tables where schemaname = ${schema} and tablename = ${table}`.execute(database);
  return found.rows.length > 0;
}
