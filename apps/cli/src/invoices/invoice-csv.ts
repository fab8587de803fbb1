import { UNKNOWN_PAYER } from '#cost-responsibility';
import { asBilled, BILLED_COLUMNS, billedCsvRow } from '#invoicing';
import type { InvoiceForm } from './invoice-form.js';

/** Exactly billed.csv, as if each invoice had been sent on the last day for it. What nobody is known to pay is not in it. */
export function invoiceCsv(): InvoiceForm {
  const lines = new Map<string, number>();
  return {
    begin: () => `${BILLED_COLUMNS.join(',')}\n`,
    line(line, { month, dates }) {
      if (line.payer === UNKNOWN_PAYER || !dates) return '';
      const lineNumber = (lines.get(line.payer) ?? 0) + 1;
      lines.set(line.payer, lineNumber);
      const invoiceId = `expected-${line.payer}-${month}`;
      return `${billedCsvRow(asBilled(line, { invoiceId, lineNumber, invoicedOn: dates.sentBy }))}\n`;
    },
    end: () => '',
  };
}
