import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { ReadModelTables } from '../database/read-model-tables.js';

/** The tables whose contents follow from the events and the law alone, with all their columns. */
const CONTENTS = {
  pathway: ['jobseeker', 'revision', 'state'],
  benefit_history: ['jobseeker', 'revision', 'state'],
  cost_timeline: ['jobseeker', 'revision', 'spans'],
  statistical_record: ['jobseeker', 'first_day', 'last_day', 'record'],
  home_municipality: ['jobseeker', 'homes'],
  invoice_line: [
    'jobseeker',
    'payer',
    'regime',
    'benefit',
    'paid_month',
    'kind',
    'days',
    'base',
    'municipal',
    'interpretations',
  ],
  received_invoice: ['invoice_id', 'municipality', 'invoiced_on'],
  billed_line: ['jobseeker', 'invoice_id', 'line', 'paid_month', 'recorded_at', 'data'],
  failure: ['jobseeker', 'stream', 'step', 'revision', 'event_id', 'event_type', 'position', 'error'],
  skipped_event: [
    'event_id',
    'stream',
    'jobseeker',
    'revision',
    'event_type',
    'position',
    'error',
    'decision',
  ],
} as const;

export type DigestedTable = keyof typeof CONTENTS;
export const DIGESTED_TABLES = Object.keys(CONTENTS) as DigestedTable[];

/** What a table holds: equal digests mean equal bytes in equal order. */
export interface TableDigest {
  readonly rows: number;
  /** SHA-256 over the rows in the order of their columns, long texts by their own SHA-256, hexadecimal. */
  readonly sha256: string;
}

export type TableDigests = Readonly<Record<DigestedTable, TableDigest>>;

/** Long texts, which count by a digest of their own: to write them out as JSON takes six times as long. */
const LONG: ReadonlySet<string> = new Set(['state', 'spans', 'record', 'homes', 'data']);

function digestible(column: string) {
  const reference = sql.ref(column);
  return LONG.has(column) ? sql`encode(sha256(convert_to(${reference}, 'UTF8')), 'hex')` : reference;
}

/** Jobseekers, or invoices, that are digested by one query: few, because in a PGlite others wait for it. */
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
  const columns = sql.join(CONTENTS[table].map(digestible));
  const order = sql.join(CONTENTS[table].map((column) => sql.ref(column)));
  const key = sql.ref(CONTENTS[table][0]);
  const whole = createHash('sha256');
  let rows = 0;
  for (let after = ''; ; ) {
    const page = await sql<{ key: string; rows: number; digest: string }>`
      select ${key} as key, count(*)::int as rows,
        encode(sha256(convert_to(
          string_agg(json_build_array(${columns})::text, chr(10) order by ${order}), 'UTF8')), 'hex') as digest
      from ${sql.table(`${schema}.${table}`)}
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
