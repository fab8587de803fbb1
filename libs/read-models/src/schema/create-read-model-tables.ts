import { type Kysely, sql } from 'kysely';
import type { ReadModelTables } from '../database/read-model-tables.js';

/** Byte order: the same in every database, whatever its locale, so that ordered contents can be compared. */
const TEXT = sql`text collate "C"`;

/**
 * Creates the schema anew, with its tables empty and without what `createReadModelIndexes` adds: rows that come in bulk are
 * written in a third of the time when their indexes are made after them.
 */
export async function createReadModelTables(
  database: Kysely<ReadModelTables>,
  schema: string,
): Promise<void> {
  await database.schema.createSchema(schema).execute();
  const tables = database.withSchema(schema).schema;
  await tables
    .createTable('pathway')
    .addColumn('jobseeker', TEXT, (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('state', 'bytea', (column) => column.notNull())
    .execute();
  await tables
    .createTable('benefit_history')
    .addColumn('jobseeker', TEXT, (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('state', 'bytea', (column) => column.notNull())
    .addColumn('paid_months', sql`text[]`, (column) => column.notNull())
    .addColumn('municipalities', sql`text[]`, (column) => column.notNull())
    .execute();
  await tables
    .createTable('cost_timeline')
    .addColumn('jobseeker', TEXT, (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('spans', 'bytea', (column) => column.notNull())
    .execute();
  await tables
    .createTable('statistical_record')
    .addColumn('jobseeker', TEXT, (column) => column.notNull())
    .addColumn('first_day', TEXT, (column) => column.notNull())
    .addColumn('last_day', TEXT, (column) => column.notNull())
    .addColumn('record', TEXT, (column) => column.notNull())
    .execute();
  await tables
    .createTable('home_municipality')
    .addColumn('jobseeker', TEXT, (column) => column.notNull())
    .addColumn('homes', TEXT, (column) => column.notNull())
    .execute();
  await tables
    .createTable('invoice_line')
    .addColumn('jobseeker', TEXT, (column) => column.notNull())
    .addColumn('payer', TEXT, (column) => column.notNull())
    .addColumn('regime', TEXT, (column) => column.notNull())
    .addColumn('benefit', TEXT, (column) => column.notNull())
    .addColumn('paid_month', TEXT, (column) => column.notNull())
    .addColumn('kind', TEXT, (column) => column.notNull())
    .addColumn('days', 'integer', (column) => column.notNull())
    .addColumn('base', 'numeric(14, 2)', (column) => column.notNull())
    .addColumn('municipal', 'numeric(14, 2)', (column) => column.notNull())
    .addColumn('interpretations', TEXT, (column) => column.notNull())
    .execute();
  await tables
    .createTable('received_invoice')
    .addColumn('invoice_id', TEXT, (column) => column.primaryKey())
    .addColumn('municipality', TEXT, (column) => column.notNull())
    .addColumn('invoiced_on', TEXT, (column) => column.notNull())
    .execute();
  await tables
    .createTable('billed_line')
    .addColumn('jobseeker', TEXT, (column) => column.notNull())
    .addColumn('invoice_id', TEXT, (column) => column.notNull())
    .addColumn('line', 'integer', (column) => column.notNull())
    .addColumn('paid_month', TEXT, (column) => column.notNull())
    .addColumn('recorded_at', TEXT, (column) => column.notNull())
    .addColumn('data', TEXT, (column) => column.notNull())
    .addPrimaryKeyConstraint('billed_line_key', ['invoice_id', 'line'])
    .execute();
  await tables
    .createTable('failure')
    .addColumn('stream', TEXT, (column) => column.notNull())
    .addColumn('step', TEXT, (column) => column.notNull())
    .addColumn('jobseeker', TEXT, (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('event_id', TEXT, (column) => column.notNull())
    .addColumn('event_type', TEXT, (column) => column.notNull())
    .addColumn('position', TEXT, (column) => column.notNull())
    .addColumn('error', TEXT, (column) => column.notNull())
    .addPrimaryKeyConstraint('failure_key', ['stream', 'step'])
    .execute();
  await tables
    .createTable('skipped_event')
    .addColumn('event_id', TEXT, (column) => column.primaryKey())
    .addColumn('stream', TEXT, (column) => column.notNull())
    .addColumn('jobseeker', TEXT, (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('event_type', TEXT, (column) => column.notNull())
    .addColumn('position', TEXT, (column) => column.notNull())
    .addColumn('error', TEXT, (column) => column.notNull())
    .addColumn('decision', TEXT, (column) => column.notNull())
    .execute();
  await tables
    .createTable('projection')
    .addColumn('one', 'boolean', (column) => column.primaryKey().check(sql`one`))
    .addColumn('position', TEXT, (column) => column.notNull())
    .addColumn('last_event_id', TEXT, (column) => column.notNull())
    .addColumn('last_stream', TEXT, (column) => column.notNull())
    .addColumn('last_revision', 'integer', (column) => column.notNull())
    .addColumn('events', 'bigint', (column) => column.notNull())
    .addColumn('program', TEXT, (column) => column.notNull())
    .addColumn('law_digest', TEXT, (column) => column.notNull())
    .addColumn('caught_up', 'boolean', (column) => column.notNull())
    .addColumn('people_written', 'integer')
    .execute();
}

interface Index {
  readonly table: keyof ReadModelTables;
  readonly columns: readonly string[];
  readonly unique?: true;
}

const INDEXES: Readonly<Record<string, Index>> = {
  pathway_key: { table: 'pathway', columns: ['jobseeker'], unique: true },
  benefit_history_key: { table: 'benefit_history', columns: ['jobseeker'], unique: true },
  cost_timeline_key: { table: 'cost_timeline', columns: ['jobseeker'], unique: true },
  statistical_record_key: { table: 'statistical_record', columns: ['jobseeker'], unique: true },
  home_municipality_key: { table: 'home_municipality', columns: ['jobseeker'], unique: true },
  invoice_line_key: {
    table: 'invoice_line',
    columns: ['jobseeker', 'payer', 'regime', 'benefit', 'paid_month', 'kind'],
    unique: true,
  },
  invoice_line_of_payer: { table: 'invoice_line', columns: ['payer', 'paid_month'] },
  billed_line_of_month: { table: 'billed_line', columns: ['paid_month', 'jobseeker'] },
  billed_line_of_person: { table: 'billed_line', columns: ['jobseeker'] },
};

/** Those that are there already are left, so that whoever was ended can go on. */
export async function createReadModelIndexes(
  database: Kysely<ReadModelTables>,
  schema: string,
): Promise<void> {
  for (const [name, { table, columns, unique }] of Object.entries(INDEXES)) {
    const index = database
      .withSchema(schema)
      .schema.createIndex(name)
      .ifNotExists()
      .on(table)
      .columns([...columns]);
    await (unique ? index.unique() : index).execute();
  }
}
