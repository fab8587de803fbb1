import type { CsvRow } from './csv/csv-rows.js';
import { FACT_COLUMNS, factRow } from './fact-rows.js';
import type { HistoryProblems } from './history-problem.js';
import type { HistoryFile } from './history-sources.js';
import {
  correctionText,
  isPaymentRow,
  PAYMENT_COLUMNS,
  paymentIdentifiers,
  paymentIdOf,
} from './payment-rows.js';
import { SERVICE_COLUMNS, serviceRow } from './service-rows.js';
import { type Spool, UNREADABLE } from './spool/spool.js';

/** What becomes of the rows of one file: each is checked and put where its jobseeker's rows are, or becomes a problem. */
export interface RowTaking {
  readonly columns: readonly string[];
  take(path: string, csv: CsvRow, spool: Spool, problems: HistoryProblems): void;
}

export const ROW_TAKING: Readonly<Record<HistoryFile, RowTaking>> = {
  payments: { columns: PAYMENT_COLUMNS, take: takePayment },
  facts: { columns: FACT_COLUMNS, take: takeFact },
  services: { columns: SERVICE_COLUMNS, take: takeService },
};

function takePayment(path: string, csv: CsvRow, spool: Spool, problems: HistoryProblems): void {
  const { line, values } = csv;
  if (!isPaymentRow(path, csv, problems)) {
    const id = paymentIdOf(csv);
    if (id !== undefined) spool.addIdentifier('payments', id, line, UNREADABLE);
    return;
  }
  const { paymentId, jobseeker, corrects } = paymentIdentifiers(values);
  spool.addIdentifier('payments', paymentId, line, jobseeker);
  if (corrects !== undefined) {
    spool.addCorrection({ line, own: jobseeker, corrects, text: correctionText(values) });
  } else if (jobseeker !== undefined) {
    spool.add(jobseeker, 'payments', line, textOf(csv));
  }
}

function takeFact(path: string, csv: CsvRow, spool: Spool, problems: HistoryProblems): void {
  const row = factRow(path, csv, problems);
  if (row) spool.add(row.jobseeker, 'facts', csv.line, textOf(csv));
}

function takeService(path: string, csv: CsvRow, spool: Spool, problems: HistoryProblems): void {
  const row = serviceRow(path, csv, problems);
  if (!row) return;
  spool.addIdentifier('services', row.serviceId, csv.line, row.jobseeker);
  spool.add(row.jobseeker, 'services', csv.line, JSON.stringify(row));
}

function textOf({ text, values }: CsvRow): string {
  return text ?? values.join(',');
}
