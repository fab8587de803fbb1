import { decide, evolve, initialBenefitHistory, paidUntil } from '#benefit-history';
import { addMonths, type CalendarDate, calendarDate, type Month, monthOf } from '#calendar-date';
import { isRefusal } from '#contracts';
import { timeline } from '#cost-responsibility';
import { type BilledLine, expectedLines } from '#invoicing';
import type { Statutes } from '#statutes';
import type { PersonOfYear } from './people-of-year.js';

/** A line on its way to an invoice: the invoices are made when all lines are there. */
export type OrderedLine = Omit<BilledLine, 'invoiceId' | 'lineNumber' | 'invoicedOn'> & {
  /** Month in which it is sent. */
  readonly sentIn: Month;
};

const INVOICE_DAY = 12;

export function monthAfter(month: Month, months = 1): Month {
  return monthOf(addMonths(calendarDate(`${month}-01`), months));
}

export function invoiceDateOf(sentIn: Month): CalendarDate {
  return calendarDate(`${sentIn}-${INVOICE_DAY}`);
}

/** The lines of a person as they are right when the invoices of these months of payment are sent. */
export function rightLines(
  { jobseeker, commands }: PersonOfYear,
  months: readonly Month[],
  statutes: Statutes,
): OrderedLine[] {
  let history = initialBenefitHistory;
  for (const command of commands) {
    const decision = decide(history, command, { statutes });
    if (isRefusal(decision)) throw new Error(`invented, but refused: ${decision.details.detail}`);
    for (const event of decision) history = evolve(history, event);
  }
  return months.flatMap((month) => {
    const sentIn = monthAfter(month);
    const known = paidUntil(history, invoiceDateOf(sentIn));
    const computed = timeline(known, statutes);
    return expectedLines(jobseeker, computed, ({ paidMonth }) => paidMonth === month).map(
      ({ payer, regime, benefit, paidMonth, kind, days, daysByShare, base, municipal }) => ({
        municipality: payer,
        jobseeker,
        regime,
        benefit,
        paidMonth,
        kind,
        days,
        daysByShare,
        base,
        municipal,
        sentIn,
      }),
    );
  });
}

/** Puts the lines on one invoice for each municipality and month, in the order of the jobseekers. */
export function invoicesOf(lines: readonly OrderedLine[]): BilledLine[] {
  const numbers = new Map<string, number>();
  return [...lines]
    .sort((a, b) => compare(orderOf(a), orderOf(b)))
    .map(({ sentIn, ...line }) => {
      const invoiceId = `kela-${line.municipality}-${sentIn}`;
      const lineNumber = (numbers.get(invoiceId) ?? 0) + 1;
      numbers.set(invoiceId, lineNumber);
      return { ...line, invoiceId, lineNumber, invoicedOn: invoiceDateOf(sentIn) };
    });
}

function orderOf({ sentIn, municipality, jobseeker, paidMonth, benefit }: OrderedLine): string {
  return `${municipality} ${sentIn} ${jobseeker} ${paidMonth} ${benefit}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
