import { BENEFITS } from '#contracts';
import { BILLED_COLUMNS, type BilledLine } from '#invoicing';
import {
  date,
  identifier,
  jobseeker,
  month,
  municipalityCode,
  oneOf,
  optional,
  regime,
  sharesOfDays,
  signedCents,
  signedNumber,
  wholeNumber,
} from './csv/column.js';
import type { CsvRow } from './csv/csv-rows.js';
import { type RowForm, readRow } from './csv/row-form.js';
import type { HistoryProblems } from './history-problem.js';

/** In the order of `BILLED_COLUMNS`. */
const BILLED = {
  invoice_id: identifier,
  line: wholeNumber(1, 999_999),
  municipality: municipalityCode,
  invoiced_on: date,
  jobseeker,
  regime,
  benefit: oneOf(BENEFITS),
  paid_month: month,
  kind: oneOf(['payment', 'correction'] as const),
  days: signedNumber,
  days_by_share: optional(sharesOfDays),
  base_eur: signedCents,
  municipal_eur: signedCents,
} satisfies RowForm & Readonly<Record<(typeof BILLED_COLUMNS)[number], unknown>>;

export function billedRow(file: string, csv: CsvRow, problems: HistoryProblems): BilledLine | undefined {
  const row = readRow(file, BILLED, csv, problems);
  if (!row) return undefined;
  return {
    invoiceId: row.invoice_id,
    lineNumber: row.line,
    municipality: row.municipality,
    invoicedOn: row.invoiced_on,
    jobseeker: row.jobseeker,
    regime: row.regime,
    benefit: row.benefit,
    paidMonth: row.paid_month,
    kind: row.kind,
    days: row.days,
    ...(row.days_by_share === undefined ? {} : { daysByShare: row.days_by_share }),
    base: row.base_eur,
    municipal: row.municipal_eur,
  };
}
