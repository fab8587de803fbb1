import type { CalendarDate } from '#calendar-date';
import type { InvoiceEvent } from '#contracts';
import type { BilledLine } from './billed-line.js';
import { centsOf, eurosOf } from './cents.js';
import { daysByShareText, readDaysByShare } from './days-by-share.js';
import type { InvoiceCommand, RecordBilledLine } from './received-invoices.js';

/** What is told of the lines of one invoice: the invoice, and each line. */
export function invoiceCommands(lines: readonly BilledLine[]): InvoiceCommand[] {
  const [first] = lines;
  if (first === undefined) return [];
  const { invoiceId, municipality, invoicedOn } = first;
  return [{ type: 'ReceiveInvoice', invoiceId, municipality, invoicedOn }, ...lines.map(lineCommand)];
}

function lineCommand(line: BilledLine): RecordBilledLine {
  const { invoiceId, lineNumber, jobseeker, regime, benefit, paidMonth, kind, days, daysByShare } = line;
  return {
    type: 'RecordBilledLine',
    invoiceId,
    line: lineNumber,
    jobseekerId: jobseeker,
    regime,
    benefit,
    paidMonth,
    kind,
    days,
    ...(daysByShare ? { daysByShare: daysByShareText(daysByShare) } : {}),
    baseEur: eurosOf(line.base),
    municipalEur: eurosOf(line.municipal),
  };
}

/** A recorded line as it is compared. */
export function billedLineOf(
  { municipality, invoicedOn }: { readonly municipality: string; readonly invoicedOn: CalendarDate },
  line: Extract<InvoiceEvent, { type: 'InvoiceLineBilled' }>['data'],
): BilledLine {
  const daysByShare = line.daysByShare === undefined ? undefined : readDaysByShare(line.daysByShare);
  return {
    invoiceId: line.invoiceId,
    lineNumber: line.line,
    municipality,
    invoicedOn,
    jobseeker: line.jobseekerId,
    regime: line.regime,
    benefit: line.benefit,
    paidMonth: line.paidMonth,
    kind: line.kind,
    days: line.days,
    ...(daysByShare ? { daysByShare } : {}),
    base: centsOf(line.baseEur),
    municipal: centsOf(line.municipalEur),
  };
}
