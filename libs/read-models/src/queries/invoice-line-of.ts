import type { Selectable } from 'kysely';
import type { Month } from '#calendar-date';
import type { Benefit } from '#contracts';
import type { InvoiceLine } from '#cost-responsibility';
import type { InvoiceLineTable } from '../database/read-model-tables.js';

/** A stored row as the cost-responsibility library made it. */
export function invoiceLineOf(row: Omit<Selectable<InvoiceLineTable>, 'jobseeker'>): InvoiceLine {
  return {
    payer: row.payer,
    regime: row.regime,
    benefit: row.benefit as Benefit,
    paidMonth: row.paid_month as Month,
    kind: row.kind as InvoiceLine['kind'],
    days: row.days,
    base: row.base,
    municipal: row.municipal,
    interpretations: JSON.parse(row.interpretations) as string[],
  };
}
