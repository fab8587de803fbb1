import type { Kysely } from 'kysely';
import type { InvoiceEvent } from '#contracts';
import type { StoredEvent } from '#event-store';
import type { ReadModelTables, RowOf } from '../database/read-model-tables.js';
import { rowChunks } from './row-chunks.js';

/**
 * Invoices and their lines as rows: their events are facts that nothing changes. Types of a newer version are passed over.
 * `database` has its schema set.
 */
export async function writeInvoices(
  database: Kysely<ReadModelTables>,
  events: readonly StoredEvent[],
): Promise<void> {
  const invoices: RowOf<'received_invoice'>[] = [];
  const lines: RowOf<'billed_line'>[] = [];
  for (const { type, data, recordedAt } of events as readonly (StoredEvent & InvoiceEvent)[]) {
    if (type === 'InvoiceReceived') {
      const { invoiceId, municipality, invoicedOn } = data;
      invoices.push({ invoice_id: invoiceId, municipality, invoiced_on: invoicedOn });
    } else if (type === 'InvoiceLineBilled') {
      const { invoiceId, line, jobseekerId, paidMonth } = data;
      lines.push({
        jobseeker: jobseekerId,
        invoice_id: invoiceId,
        line,
        paid_month: paidMonth,
        recorded_at: recordedAt.toISOString(),
        data: JSON.stringify(data),
      });
    }
  }
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
