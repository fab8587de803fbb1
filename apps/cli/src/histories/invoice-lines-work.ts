import { builtFile } from '#built-file';
import type { Month } from '#calendar-date';
import { type Choices, type InvoiceLine, timeline } from '#cost-responsibility';
import type { HistoryWork, PortableWork } from '#history-files';
import type { Statutes } from '#statutes';

export interface InvoiceLinesAsked {
  readonly choices: Choices;
  /** Only lines of payments of this month; when absent, all. */
  readonly paidMonth?: Month;
}

/** The invoice lines of one jobseeker, as `timeline` gives them. */
export function makeWork(
  statutes: Statutes,
  { choices, paidMonth }: InvoiceLinesAsked,
): HistoryWork<InvoiceLine[]> {
  return (_, history) =>
    timeline(history, statutes, choices).invoiceLines.filter(
      (line) => paidMonth === undefined || line.paidMonth === paidMonth,
    );
}

/** For `workOnHistories`: the invoice lines of everybody. */
export function invoiceLinesWork(data: InvoiceLinesAsked): PortableWork<InvoiceLinesAsked, InvoiceLine[]> {
  return { module: () => builtFile(import.meta.url, 'invoice-lines-work.js'), makeWork, data };
}
