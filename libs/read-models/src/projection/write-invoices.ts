import type { Kysely } from 'kysely';
import { type InvoiceEvent, inNewestVersion } from '#contracts';
import type { StoredEvent } from '#event-store';
import type { ReadModelTables, RowOf } from '../database/read-model-tables.js';
import { failureAt } from './fold-stream.js';
import { rowChunks } from './row-chunks.js';

/** What events of invoices make: they are facts that nothing changes, each on its own. */
export interface InvoiceRows {
  readonly invoices: RowOf<'received_invoice'>[];
  readonly lines: RowOf<'billed_line'>[];
  /** Of events that make no row. */
  readonly failures: RowOf<'failure'>[];
}

/** An event does not say what its row needs. */
class EventIncomplete extends Error {
  override readonly name = 'EventIncomplete';
}

/** The rows of events; types of a newer version are passed over. */
export function invoiceRows(events: readonly StoredEvent[]): InvoiceRows {
  const rows: InvoiceRows = { invoices: [], lines: [], failures: [] };
  for (const event of events) {
    try {
      add(rows, inNewestVersion(event) as StoredEvent & InvoiceEvent);
    } catch (error) {
      rows.failures.push(failureAt(event, '', error));
    }
  }
  return rows;
}

/** `database` has its schema set. */
export async function writeInvoices(
  database: Kysely<ReadModelTables>,
  { invoices, lines }: Pick<InvoiceRows, 'invoices' | 'lines'>,
): Promise<void> {
  for (const chunk of rowChunks(invoices)) {
    await database
      .insertInto('received_invoice')
      .values(chunk)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  for (const chunk of rowChunks(lines)) {
    await database
      .insertInto('billed_line')
      .values(chunk)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

function add({ invoices, lines }: InvoiceRows, { type, data, recordedAt }: StoredEvent & InvoiceEvent): void {
  if (type === 'InvoiceReceived') {
    const { invoiceId, municipality, invoicedOn } = data;
    invoices.push(complete({ invoice_id: invoiceId, municipality, invoiced_on: invoicedOn }));
  } else if (type === 'InvoiceLineBilled') {
    const { invoiceId, line, jobseekerId, paidMonth } = data;
    const row = complete({ jobseeker: jobseekerId, invoice_id: invoiceId, line, paid_month: paidMonth });
    lines.push({ ...row, recorded_at: recordedAt.toISOString(), data: JSON.stringify(data) });
  }
}

/** Anything else would make the database refuse the rows of all. */
function complete<Row extends object>(row: Row): Row {
  const isWhole = Object.values(row).every(
    (value) => typeof value === 'string' || (Number.isInteger(value) && Math.abs(value) < 2 ** 31),
  );
  if (!isWhole) throw new EventIncomplete();
  return row;
}
