import type { CorrectBenefitPayment, RecordBenefitPayment } from '#benefit-history';
import { BENEFITS, PAYMENT_CIRCUMSTANCES, PAYMENT_GROUNDS } from '#contracts';
import { date, euros, identifier, ignored, oneOf, optional, withDefault } from './csv/column.js';
import type { CsvRow } from './csv/csv-rows.js';
import { readRow } from './csv/row-form.js';
import type { HistoryProblems } from './history-problem.js';

const PAYMENT = {
  payment_id: identifier,
  jobseeker: identifier,
  benefit: oneOf(BENEFITS),
  first_day: date,
  last_day: date,
  paid_on: date,
  period_id: optional(identifier),
  per_day_eur: euros,
  child_increase_eur: withDefault(euros, '0'),
  increment_eur: withDefault(euros, '0'),
  basic_part_eur: optional(euros),
  ground: oneOf(PAYMENT_GROUNDS),
  circumstance: optional(oneOf(PAYMENT_CIRCUMSTANCES)),
  corrects: optional(identifier),
};

/** Of a correcting row only the identifiers and the payment date are used. */
const CORRECTION = {
  ...Object.fromEntries(Object.keys(PAYMENT).map((name) => [name, ignored])),
  payment_id: identifier,
  jobseeker: optional(identifier),
  paid_on: date,
  corrects: identifier,
};

export const PAYMENT_COLUMNS: readonly string[] = Object.keys(PAYMENT);
const CORRECTS = PAYMENT_COLUMNS.indexOf('corrects');
const PAYMENT_ID = PAYMENT_COLUMNS.indexOf('payment_id');

export type PaymentRow =
  | { readonly jobseeker: string; readonly command: RecordBenefitPayment }
  /** Without a jobseeker of its own the correction belongs to the one whose payment it corrects. */
  | { readonly jobseeker: string | undefined; readonly command: CorrectBenefitPayment };

/** The identifier of a row that can't be read as a whole, if that much can be read. */
export function paymentIdOf({ values }: CsvRow): string | undefined {
  const reading = identifier.read(values[PAYMENT_ID] ?? '');
  return 'value' in reading ? reading.value : undefined;
}

/** What is used of a correcting row, as a row again. */
export function correctionText({ paymentId, corrects, paidOn }: CorrectBenefitPayment): string {
  const used: Readonly<Record<string, string>> = { payment_id: paymentId, paid_on: paidOn, corrects };
  return PAYMENT_COLUMNS.map((name) => used[name] ?? '').join(',');
}

export function paymentRow(file: string, csv: CsvRow, problems: HistoryProblems): PaymentRow | undefined {
  if ((csv.values[CORRECTS] ?? '') !== '') {
    const row = readRow(file, CORRECTION, csv, problems);
    return (
      row && {
        jobseeker: row.jobseeker,
        command: {
          type: 'CorrectBenefitPayment',
          paymentId: row.payment_id,
          corrects: row.corrects,
          paidOn: row.paid_on,
        },
      }
    );
  }
  const row = readRow(file, PAYMENT, csv, problems);
  if (!row) return undefined;
  return {
    jobseeker: row.jobseeker,
    command: {
      type: 'RecordBenefitPayment',
      paymentId: row.payment_id,
      benefit: row.benefit,
      firstDay: row.first_day,
      lastDay: row.last_day,
      paidOn: row.paid_on,
      ...(row.period_id === undefined ? {} : { periodId: row.period_id }),
      perDayEur: row.per_day_eur,
      childIncreaseEur: row.child_increase_eur,
      incrementEur: row.increment_eur,
      ...(row.basic_part_eur === undefined ? {} : { basicPartEur: row.basic_part_eur }),
      ground: row.ground,
      ...(row.circumstance === undefined ? {} : { circumstance: row.circumstance }),
    },
  };
}
