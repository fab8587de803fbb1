export { asBilled, BILLED_COLUMNS, billedCsvRow } from './billed-csv.js';
export type { BilledLine } from './billed-line.js';
export { centsOf, eurosOf } from './cents.js';
export { type DaysByShare, daysByShareText, readDaysByShare } from './days-by-share.js';
export {
  type Because,
  DIFFERENCE_KINDS,
  type Difference,
  type DifferenceKind,
  type Effect,
  type Lateness,
} from './difference.js';
export { type ExpectedLine, expectedLines } from './expected-line.js';
export { explainedFigure } from './explained-figure.js';
export type { GroupOfLines } from './group-of-lines.js';
export { billedLineOf, invoiceCommands } from './invoice-commands.js';
export { type InvoiceDates, invoiceDatesOf } from './invoice-dates.js';
export { type InvoiceSum, InvoiceSums } from './invoice-sums.js';
export type { Reading } from './other-readings.js';
export { publishedExpectedLine, publishedSum } from './published-lines.js';
export {
  type PublishedDifference,
  type PublishedSummary,
  publishedDifference,
  publishedSummary,
} from './published-reconciliation.js';
export {
  decideInvoice,
  evolveInvoices,
  type InvoiceCommand,
  initialReceivedInvoices,
  type ReceivedInvoices,
} from './received-invoices.js';
export {
  type ExplainedDifference,
  type ReconciledPerson,
  type ReconcilePerson,
  reconcilePerson,
} from './reconcile-person.js';
export { nameOf, Reconciliation, type ReconciliationSummary } from './reconciliation.js';
