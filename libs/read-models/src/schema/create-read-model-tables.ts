import { type Kysely, sql } from 'kysely';
import type { ReadModelTables } from '../database/read-model-tables.js';

/** Byte order: the same in every database, whatever its locale, so that ordered contents can be compared. */
const TEXT = sql`text collate "C"`;

/** Creates the schema anew, with its tables empty. */
export async function createReadModelTables(
  database: Kysely<ReadModelTables>,
  schema: string,
): Promise<void> {
  await database.schema.createSchema(schema).execute();
  const tables = database.withSchema(schema).schema;
  for (const stateful of ['pathway', 'benefit_history'] as const) {
    await tables
      .createTable(stateful)
      .addColumn('jobseeker', TEXT, (column) => column.primaryKey())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('state', TEXT, (column) => column.notNull())
      .execute();
  }
  await tables
    .createTable('cost_timeline')
    .addColumn('jobseeker', TEXT, (column) => column.primaryKey())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('spans', TEXT, (column) => column.notNull())
    .execute();
  await tables
    .createTable('statistical_record')
    .addColumn('jobseeker', TEXT, (column) => column.primaryKey())
    .addColumn('first_day', TEXT, (column) => column.notNull())
    .addColumn('last_day', TEXT, (column) => column.notNull())
    .addColumn('record', TEXT, (column) => column.notNull())
    .execute();
  await tables
    .createTable('home_municipality')
    .addColumn('jobseeker', TEXT, (column) => column.primaryKey())
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
    .addPrimaryKeyConstraint('invoice_line_key', [
      'jobseeker',
      'payer',
      'regime',
      'benefit',
      'paid_month',
      'kind',
    ])
    .execute();
  await tables
    .createIndex('invoice_line_of_payer')
    .on('invoice_line')
    .columns(['payer', 'paid_month'])
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
    .createIndex('billed_line_of_month')
    .on('billed_line')
    .columns(['paid_month', 'jobseeker'])
    .execute();
  await tables.createIndex('billed_line_of_person').on('billed_line').columns(['jobseeker']).execute();
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
    .execute();
}
