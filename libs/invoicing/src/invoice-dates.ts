import { addDays, addMonths, type CalendarDate, calendarDate, type Month } from '#calendar-date';
import type { Statutes } from '#statutes';

const DECREE = '1330/2002';

/** When the benefits paid in a month are invoiced. */
export interface InvoiceDates {
  /** The last day on which Kela may send the invoice: a day of the month after the payments. */
  readonly sentBy: CalendarDate;
  /** The day by which the municipality pays an invoice that is sent in that month. */
  readonly due: CalendarDate;
  readonly provision: string;
}

/** By the decree in force on the payments; nothing for months before there was one. */
export function invoiceDatesOf(paidMonth: Month, statutes: Statutes): InvoiceDates | undefined {
  const first = calendarDate(`${paidMonth}-01`);
  const sentBy = statutes.parameterIfInForce('integer', DECREE, 'invoice.sent-by-day-of-month', first);
  const due = statutes.parameterIfInForce('integer', DECREE, 'invoice.due-day-of-month', first);
  if (!sentBy || !due) return undefined;
  const next = addMonths(first, 1);
  return {
    sentBy: addDays(next, sentBy.value - 1),
    due: addDays(next, due.value - 1),
    provision: sentBy.citation,
  };
}

/** Whether the municipal share of a benefit paid in a month goes on from Kela to the Employment Fund. */
export function isPassedOn(benefit: string, paidMonth: Month, statutes: Statutes): boolean {
  const rule = statutes.parameterIfInForce(
    'words',
    DECREE,
    'passed-on-to-employment-fund.benefits',
    calendarDate(`${paidMonth}-01`),
  );
  return rule?.value.includes(benefit) ?? false;
}
