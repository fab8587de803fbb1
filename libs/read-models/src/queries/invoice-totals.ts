import { sql } from 'kysely';
import type { ReadModelDatabase } from '../database/read-model-database.js';
import { LIVE_SCHEMA } from '../schema/read-model-schemas.js';

/** What to sum: all invoice lines, or those of a payer and of paid months. */
export interface InvoiceTotalsFilter {
  /** Municipality code, or `unknown`. */
  readonly payer?: string;
  /** First and last paid month, `yyyy-mm`, both included. */
  readonly fromMonth?: string;
  readonly toMonth?: string;
  /** Whose lines are left out. */
  readonly without?: readonly string[];
}

/** The lines of all jobseekers of one payer, month, regime, benefit and kind together. */
export interface InvoiceTotal {
  readonly payer: string;
  readonly paidMonth: string;
  readonly regime: string;
  readonly benefit: string;
  readonly kind: string;
  readonly jobseekers: number;
  readonly days: number;
  /** Euros as exact decimal text with two decimals. */
  readonly base: string;
  readonly municipal: string;
}

/** Sums of invoice lines, which are rounded one by one (INT-6), by payer and month. */
export async function invoiceTotals(
  database: ReadModelDatabase,
  filter: InvoiceTotalsFilter,
): Promise<InvoiceTotal[]> {
  const { payer, fromMonth, toMonth, without = [] } = filter;
  let query = database.kysely.withSchema(LIVE_SCHEMA).selectFrom('invoice_line');
  if (payer !== undefined) query = query.where('payer', '=', payer);
  if (fromMonth !== undefined) query = query.where('paid_month', '>=', fromMonth);
  if (toMonth !== undefined) query = query.where('paid_month', '<=', toMonth);
  if (without.length > 0)
    query = query.where(sql<boolean>`${sql.ref('invoice_line.jobseeker')} <> all(${[...without]}::text[])`);
  const key = ['payer', 'paid_month', 'regime', 'benefit', 'kind'] as const;
  const rows = await query
    .groupBy(key)
    .orderBy('payer')
    .orderBy('paid_month')
    .orderBy('regime')
    .orderBy('benefit')
    .orderBy('kind')
    .select(({ fn }) => [
      ...key,
      fn.countAll<string>().as('jobseekers'),
      fn.sum<string>('days').as('days'),
      fn.sum<string>('base').as('base'),
      fn.sum<string>('municipal').as('municipal'),
    ])
    .execute();
  return rows.map(({ paid_month, jobseekers, days, ...total }) => ({
    ...total,
    paidMonth: paid_month,
    jobseekers: Number(jobseekers),
    days: Number(days),
  }));
}
