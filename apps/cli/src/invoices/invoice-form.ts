import type { Month } from '#calendar-date';
import type { ExpectedLine, InvoiceDates, InvoiceSum } from '#invoicing';
import type { Statutes } from '#statutes';

/** What an invoice is asked about. */
export interface InvoiceAsked {
  readonly month: Month;
  /** Absent: all municipalities, each with its sums. */
  readonly municipality?: string;
  readonly dates: InvoiceDates | undefined;
  readonly statutes: Statutes;
}

/** How invoices are written while their lines come one after the other. */
export interface InvoiceForm {
  begin(asked: InvoiceAsked): string;
  line(line: ExpectedLine, asked: InvoiceAsked): string;
  end(sums: readonly InvoiceSum[], asked: InvoiceAsked): string;
}
