import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { ReadModelTables } from '../database/read-model-tables.js';

/** The tables whose contents follow from the events and the law alone, by what their rows are paged; it is never empty. */
const KEYS = {
  pathway: 'jobseeker',
  benefit_history: 'jobseeker',
  cost_timeline: 'jobseeker',
  statistical_record: 'jobseeker',
  home_municipality: 'jobseeker',
  invoice_line: 'jobseeker',
  received_invoice: 'invoice_id',
  billed_line: 'jobseeker',
  // Of an invoice it is of no jobseeker.
  failure: 'stream',
  skipped_event: 'event_id',
} as const;

export type DigestedTable = keyof typeof KEYS;
export const DIGESTED_TABLES = Object.keys(KEYS) as DigestedTable[];

/** What a table holds: equal digests mean equal bytes in equal order. */
export interface TableDigest {
  readonly rows: number;
  /** SHA-256 over the rows as text, with all their columns, by what they are paged by and in the order of the text, hexadecimal. */
  readonly sha256: string;
}

export type TableDigests = Readonly<Record<DigestedTable, TableDigest>>;

/** Jobseekers, invoices, streams or events that are digested by one query: few, because in a PGlite others wait for it. */
const PAGE = 500;

export async function tableDigests(database: Kysely<ReadModelTables>, schema: string): Promise<TableDigests> {
  const digests: [DigestedTable, TableDigest][] = [];
  for (const table of DIGESTED_TABLES) digests.push([table, await tableDigest(database, schema, table)]);
  return Object.fromEntries(digests) as TableDigests;
}

async function tableDigest(
  database: Kysely<ReadModelTables>,
  schema: string,
  table: DigestedTable,
): Promise<TableDigest> {
  const key = sql.ref(KEYS[table]);
  const whole = createHash('sha256');
  let rows = 0;
  for (let after = ''; ; ) {
    const page = await sql<{ key: string; rows: number; digest: string }>`
      select ${key} as key, count(*)::int as rows,
        encode(sha256(convert_to(
          string_agg(content::text, chr(10) order by content::text collate "C"), 'UTF8')), 'hex') as digest
      from ${sql.table(`${schema}.${table}`)} as content
      where ${key} > ${after}
      group by ${key} order by ${key} limit ${PAGE}`.execute(database);
    for (const row of page.rows) {
      rows += row.rows;
      whole.update(`${row.key} ${row.digest}\n`);
      after = row.key;
    }
    if (page.rows.length < PAGE) return { rows, sha256: whole.digest('hex') };
  }
}
