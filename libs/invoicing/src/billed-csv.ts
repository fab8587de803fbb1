import type { CalendarDate } from '#calendar-date';
import type { BilledLine } from './billed-line.js';
import { eurosOf } from './cents.js';
import { daysByShareText } from './days-by-share.js';
import type { ExpectedLine } from './expected-line.js';

/** The columns of billed.csv, in the order in which they are written. */
export const BILLED_COLUMNS = [
  'invoice_id',
  'line',
  'municipality',
  'invoiced_on',
  'jobseeker',
  'regime',
  'benefit',
  'paid_month',
  'kind',
  'days',
  'days_by_share',
  'base_eur',
  'municipal_eur',
] as const;

/** One row of billed.csv, without the line break. */
export function billedCsvRow(line: BilledLine): string {
  const row: Record<(typeof BILLED_COLUMNS)[number], string | number> = {
    invoice_id: line.invoiceId,
    line: line.lineNumber,
    municipality: line.municipality,
    invoiced_on: line.invoicedOn,
    jobseeker: line.jobseeker,
    regime: line.regime,
    benefit: line.benefit,
    paid_month: line.paidMonth,
    kind: line.kind,
    days: line.days,
    days_by_share: line.daysByShare ? daysByShareText(line.daysByShare) : '',
    base_eur: eurosOf(line.base),
    municipal_eur: eurosOf(line.municipal),
  };
  return BILLED_COLUMNS.map((column) => row[column]).join(',');
}

/** An expected line as it would stand on an invoice. */
export function asBilled(
  { jobseeker, payer, regime, benefit, paidMonth, kind, days, daysByShare, base, municipal }: ExpectedLine,
  { invoiceId, lineNumber, invoicedOn }: { invoiceId: string; lineNumber: number; invoicedOn: CalendarDate },
): BilledLine {
  return {
    invoiceId,
    lineNumber,
    municipality: payer,
    invoicedOn,
    jobseeker,
    regime,
    benefit,
    paidMonth,
    kind,
    days,
    daysByShare,
    base,
    municipal,
  };
}
