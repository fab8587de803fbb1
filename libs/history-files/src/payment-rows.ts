import type { CorrectBenefitPayment, RecordBenefitPayment } from '#benefit-history';
import type { CalendarDate } from '#calendar-date';
import {
  BENEFITS,
  type Benefit,
  PAYMENT_CIRCUMSTANCES,
  PAYMENT_GROUNDS,
  type PaymentCircumstance,
  type PaymentGround,
} from '#contracts';
import { date, euros, identifier, ignored, jobseeker, oneOf, optional, withDefault } from './csv/column.js';
import type { CsvRow } from './csv/csv-rows.js';
import { isReadable } from './csv/row-form.js';
import type { HistoryProblems } from './history-problem.js';

const ZERO = '0';

/** In the order in which `paymentCommand` takes the values. */
const PAYMENT = {
  payment_id: identifier,
  jobseeker,
  benefit: oneOf(BENEFITS),
  first_day: date,
  last_day: date,
  paid_on: date,
  period_id: optional(identifier),
  per_day_eur: euros,
  child_increase_eur: withDefault(euros, ZERO),
  increment_eur: withDefault(euros, ZERO),
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
const PAYMENT_ID = PAYMENT_COLUMNS.indexOf('payment_id');
const JOBSEEKER = PAYMENT_COLUMNS.indexOf('jobseeker');
const PAID_ON = PAYMENT_COLUMNS.indexOf('paid_on');
const CORRECTS = PAYMENT_COLUMNS.indexOf('corrects');
const USED_OF_A_CORRECTION: ReadonlySet<number> = new Set([PAYMENT_ID, PAID_ON, CORRECTS]);

/** Whether a row can be read; each column that can't be becomes a problem. */
export function isPaymentRow(file: string, csv: CsvRow, problems: HistoryProblems): boolean {
  const isCorrection = (csv.values[CORRECTS] ?? '') !== '';
  return isReadable(file, isCorrection ? CORRECTION : PAYMENT, csv, problems);
}

/** The identifiers in a row that can be read. */
export function paymentIdentifiers(values: readonly string[]): PaymentIdentifiers {
  const jobseeker = values[JOBSEEKER] ?? '';
  const corrects = values[CORRECTS] ?? '';
  return {
    paymentId: values[PAYMENT_ID] ?? '',
    jobseeker: jobseeker === '' ? undefined : jobseeker,
    corrects: corrects === '' ? undefined : corrects,
  };
}

export interface PaymentIdentifiers {
  readonly paymentId: string;
  /** A correction without a jobseeker of its own belongs to the one whose payment it corrects. */
  readonly jobseeker: string | undefined;
  /** Of a correction the payment that it takes back. */
  readonly corrects: string | undefined;
}

/** The identifier of a row that can't be read as a whole, if that much can be read. */
export function paymentIdOf({ values }: CsvRow): string | undefined {
  const reading = identifier.read(values[PAYMENT_ID] ?? '');
  return 'value' in reading ? reading.value : undefined;
}

/** What is used of a correcting row, as a row again. */
export function correctionText(values: readonly string[]): string {
  return values.map((value, index) => (USED_OF_A_CORRECTION.has(index) ? value : '')).join(',');
}

/**
 * What a row tells that can be read. Its columns were checked by then and are not read again: of each the value is its text,
 * and an empty one is absent or zero.
 */
export function paymentCommand([
  paymentId = '',
  ,
  benefit,
  firstDay,
  lastDay,
  paidOn,
  periodId,
  perDayEur = '',
  childIncreaseEur,
  incrementEur,
  basicPartEur,
  ground,
  circumstance,
  corrects,
]: readonly string[]): RecordBenefitPayment | CorrectBenefitPayment {
  if (corrects) {
    return { type: 'CorrectBenefitPayment', paymentId, corrects, paidOn: paidOn as CalendarDate };
  }
  return {
    type: 'RecordBenefitPayment',
    paymentId,
    benefit: benefit as Benefit,
    firstDay: firstDay as CalendarDate,
    lastDay: lastDay as CalendarDate,
    paidOn: paidOn as CalendarDate,
    ...(periodId ? { periodId } : {}),
    perDayEur,
    childIncreaseEur: childIncreaseEur || ZERO,
    incrementEur: incrementEur || ZERO,
    ...(basicPartEur ? { basicPartEur } : {}),
    ground: ground as PaymentGround,
    ...(circumstance ? { circumstance: circumstance as PaymentCircumstance } : {}),
  };
}
