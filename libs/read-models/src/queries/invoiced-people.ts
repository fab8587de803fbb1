import { type Expression, type Kysely, sql } from 'kysely';
import { type BenefitHistory, initialBenefitHistory } from '#benefit-history';
import type { CalendarDate, Month } from '#calendar-date';
import type { InvoiceEvent } from '#contracts';
import { type BilledLine, billedLineOf } from '#invoicing';
import { unpackText } from '../database/packed-text.js';
import type { ReadModelDatabase } from '../database/read-model-database.js';
import type { ReadModelTables } from '../database/read-model-tables.js';
import { LIVE_SCHEMA } from '../schema/read-model-schemas.js';

/** Whose invoice lines are asked for. */
export interface InvoicedPeopleAsked {
  readonly municipality: string;
  /** The month of the payments. */
  readonly month: Month;
  readonly after?: string;
  readonly limit: number;
  /** Of a moment in the past: whoever may have been invoiced then, for what had been recorded before it. */
  readonly past?: {
    readonly recordedBefore: Date | undefined;
    /** The codes by which people of the municipality may be recorded; nothing where everybody may be meant. */
    readonly livedInOneOf: readonly string[] | undefined;
  };
}

export interface InvoicedPerson {
  readonly jobseeker: string;
  /** Empty for one of whom nothing is recorded but the invoice; nothing where what was recorded could not be projected. */
  readonly benefitHistory: BenefitHistory | undefined;
  /** Everything billed for the person for the month, to whichever municipality. */
  readonly billed: readonly BilledLine[];
}

/**
 * People for whom a municipality should be billed for a month, or was; page by page, in the order of their identifiers. What
 * should have been billed at a moment in the past is stored nowhere: then it is everybody who was paid something in the month and
 * lived in the municipality at some time, as far as it is known today, with the history of today.
 */
export async function invoicedPeople(
  { kysely }: ReadModelDatabase,
  { municipality, month, after = '', limit, past }: InvoicedPeopleAsked,
): Promise<InvoicedPerson[]> {
  const live = kysely.withSchema(LIVE_SCHEMA);
  const billed = live
    .selectFrom('billed_line')
    .innerJoin('received_invoice', 'received_invoice.invoice_id', 'billed_line.invoice_id')
    .select('billed_line.jobseeker')
    .where('received_invoice.municipality', '=', municipality)
    .where('billed_line.paid_month', '=', month)
    .where('billed_line.jobseeker', '>', after);
  const expected: Expression<{ jobseeker: string }> =
    past === undefined
      ? invoicedToday(live, { municipality, month, after })
      : mayHaveBeenInvoiced(live, past.livedInOneOf, { month, after });
  const found = await billed.union(expected).orderBy('jobseeker').limit(limit).execute();
  const jobseekers = found.map(({ jobseeker }) => jobseeker);
  if (jobseekers.length === 0) return [];
  const isAsked = sql<string>`any(${jobseekers}::text[])`;
  const histories = await live
    .selectFrom('benefit_history')
    .select(['jobseeker', 'state'])
    .where('jobseeker', '=', isAsked)
    .execute();
  let allLines = live
    .selectFrom('billed_line')
    .innerJoin('received_invoice', 'received_invoice.invoice_id', 'billed_line.invoice_id')
    .select(['billed_line.jobseeker', 'billed_line.data', 'received_invoice.municipality', 'invoiced_on'])
    .where('billed_line.jobseeker', '=', isAsked)
    .where('billed_line.paid_month', '=', month);
  if (past?.recordedBefore !== undefined) {
    allLines = allLines.where('billed_line.recorded_at', '<', past.recordedBefore.toISOString());
  }
  const lines = await allLines.orderBy('billed_line.invoice_id').orderBy('billed_line.line').execute();
  const failures = await live
    .selectFrom('failure')
    .select('stream')
    .where('stream', '=', sql<string>`any(${jobseekers.map((jobseeker) => `benefits-${jobseeker}`)}::text[])`)
    .execute();
  const failed = new Set(failures.map(({ stream }) => stream));
  const stateOf = new Map(histories.map(({ jobseeker, state }) => [jobseeker, state]));
  return jobseekers.map((jobseeker) => {
    const state = stateOf.get(jobseeker);
    return {
      jobseeker,
      benefitHistory: failed.has(`benefits-${jobseeker}`) ? undefined : historyOf(state),
      billed: lines
        .filter((line) => line.jobseeker === jobseeker)
        .map(({ data, invoiced_on, ...line }) =>
          billedLineOf(
            { municipality: line.municipality, invoicedOn: invoiced_on as CalendarDate },
            JSON.parse(data) as Extract<InvoiceEvent, { type: 'InvoiceLineBilled' }>['data'],
          ),
        ),
    };
  });
}

function invoicedToday(
  live: Kysely<ReadModelTables>,
  { municipality, month, after }: Required<Pick<InvoicedPeopleAsked, 'municipality' | 'month' | 'after'>>,
) {
  return live
    .selectFrom('invoice_line')
    .select('jobseeker')
    .where('payer', '=', municipality)
    .where('paid_month', '=', month)
    .where('jobseeker', '>', after);
}

function mayHaveBeenInvoiced(
  live: Kysely<ReadModelTables>,
  livedInOneOf: readonly string[] | undefined,
  { month, after }: Required<Pick<InvoicedPeopleAsked, 'month' | 'after'>>,
) {
  const paid = live
    .selectFrom('benefit_history')
    .select('jobseeker')
    .where('jobseeker', '>', after)
    .where(sql<boolean>`${month} = any(paid_months)`);
  if (livedInOneOf === undefined) return paid;
  return paid.where('municipalities', '&&', sql<string[]>`${livedInOneOf}::text[]`);
}

function historyOf(state: Buffer | undefined): BenefitHistory {
  return state === undefined ? initialBenefitHistory : (JSON.parse(unpackText(state)) as BenefitHistory);
}
