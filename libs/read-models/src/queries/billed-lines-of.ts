import type { CalendarDate } from '#calendar-date';
import type { InvoiceEvent } from '#contracts';
import { type BilledLine, billedLineOf } from '#invoicing';
import type { ReadModelDatabase } from '../database/read-model-database.js';
import { LIVE_SCHEMA } from '../schema/read-model-schemas.js';

/** Everything that was billed for a person, as far as it was recorded before an instant, to whichever municipality, by invoice and line. */
export async function billedLinesOf(
  { kysely }: ReadModelDatabase,
  jobseeker: string,
  recordedBefore?: Date,
): Promise<BilledLine[]> {
  let query = kysely
    .withSchema(LIVE_SCHEMA)
    .selectFrom('billed_line')
    .innerJoin('received_invoice', 'received_invoice.invoice_id', 'billed_line.invoice_id')
    .select(['billed_line.data', 'received_invoice.municipality', 'invoiced_on'])
    .where('billed_line.jobseeker', '=', jobseeker);
  if (recordedBefore !== undefined) {
    query = query.where('billed_line.recorded_at', '<', recordedBefore.toISOString());
  }
  const lines = await query.orderBy('billed_line.invoice_id').orderBy('billed_line.line').execute();
  return lines.map(({ data, invoiced_on, municipality }) =>
    billedLineOf(
      { municipality, invoicedOn: invoiced_on as CalendarDate },
      JSON.parse(data) as Extract<InvoiceEvent, { type: 'InvoiceLineBilled' }>['data'],
    ),
  );
}
