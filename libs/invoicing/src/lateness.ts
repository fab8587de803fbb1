import { daysBetween } from '#calendar-date';
import type { Statutes } from '#statutes';
import type { BilledLine } from './billed-line.js';
import type { Lateness } from './difference.js';
import { invoiceDatesOf } from './invoice-dates.js';

/** Whether a line was billed after the day by which the invoice of its month had to be sent; nothing when it was in time. */
export function latenessOf(line: BilledLine, statutes: Statutes): Lateness | undefined {
  const dates = invoiceDatesOf(line.paidMonth, statutes);
  if (!dates || line.invoicedOn <= dates.sentBy) return undefined;
  return {
    sentBy: dates.sentBy,
    invoicedOn: line.invoicedOn,
    days: daysBetween(dates.sentBy, line.invoicedOn),
    provision: dates.provision,
    cents: line.municipal,
  };
}
