import type { Writable } from 'node:stream';
import { type BenefitHistory, initialBenefitHistory, paidUntil } from '#benefit-history';
import { addMonths, type CalendarDate, calendarDate, type Month, monthOf } from '#calendar-date';
import type { Choices } from '#cost-responsibility';
import { type BilledExtent, HistoryProblems, type HistorySources, openBilled } from '#history-files';
import {
  type ExplainedDifference,
  Reconciliation,
  type ReconciliationSummary,
  reconcilePerson,
} from '#invoicing';
import type { Statutes } from '#statutes';
import { walkHistories } from '../histories/walk-histories.js';
import { printProblems } from '../terminal/print-problems.js';
import { progressOnTerminal } from '../terminal/progress-on-terminal.js';

export interface CompareInvoices {
  readonly sources: HistorySources;
  /** billed.csv */
  readonly billed: string;
  readonly statutes: Statutes;
  readonly choices: Choices;
  readonly municipality?: string;
  /** First and last month of payment; absent: what the invoices span. */
  readonly from?: Month;
  readonly to?: Month;
  /** What had been paid and what had been billed by the end of this date. */
  readonly knownOn?: CalendarDate;
  readonly errors: Writable;
  /** Told each difference and what it was computed from, in the order of the jobseekers; those whom only the invoices know come last. */
  readonly onDifference: (difference: ExplainedDifference, history: BenefitHistory) => Promise<void>;
}

/**
 * Compares what was billed with what should have been, one jobseeker after the other, in bounded memory.
 * @returns the summary; nothing when a file was not accepted: then its problems are on `errors`
 * @throws ChoiceNotAvailable, and the file system's error for a file that can't be opened
 */
export async function compareInvoices(asked: CompareInvoices): Promise<ReconciliationSummary | undefined> {
  const { statutes, choices, municipality, knownOn, errors } = asked;
  const progress = progressOnTerminal(errors);
  const opened = await openBilled(asked.billed, {
    by: 'jobseeker',
    onProgress: progress.show,
    ...(knownOn === undefined ? {} : { until: knownOn }),
  });
  progress.end();
  if (opened instanceof HistoryProblems) {
    printProblems(opened, errors);
    return undefined;
  }
  try {
    const months = monthsOf(opened.extent, asked);
    const reconciliation = new Reconciliation(months, municipality);
    const compare = async (jobseeker: string, whole: BenefitHistory) => {
      const history = knownOn === undefined ? whole : paidUntil(whole, knownOn);
      const billed = opened.take(jobseeker);
      if (billed.length === 0 && history.payments.length === 0) return;
      const person = reconcilePerson({ jobseeker, history, billed, statutes, choices, months });
      for (const difference of reconciliation.add(person)) await asked.onDifference(difference, history);
    };
    const accepted = await walkHistories({ sources: asked.sources, statutes, errors, visit: compare });
    if (!accepted) return undefined;
    for (const jobseeker of opened.rest()) await compare(jobseeker, initialBenefitHistory);
    return reconciliation.summary();
  } finally {
    opened.close();
  }
}

/**
 * From the first month of payment on any invoice to the last, or to the month before the last invoice, which should be on it:
 * what no invoice could have told yet is not missing.
 */
function monthsOf(
  { paidMonths, lastInvoicedOn }: BilledExtent,
  { from, to }: Pick<CompareInvoices, 'from' | 'to'>,
): { from: Month; to: Month } {
  const beforeLast = lastInvoicedOn && monthOf(addMonths(calendarDate(`${monthOf(lastInvoicedOn)}-01`), -1));
  const last = [paidMonths?.last, beforeLast]
    .filter((month) => month !== undefined)
    .sort()
    .at(-1);
  return { from: from ?? paidMonths?.first ?? EARLIEST, to: to ?? last ?? LATEST };
}

/** Of invoices without a line: everything is missing. */
const EARLIEST = '1900-01' as Month;
const LATEST = '2199-12' as Month;
