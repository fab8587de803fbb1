import { paidUntil } from '#benefit-history';
import { builtFile } from '#built-file';
import type { CalendarDate, Month } from '#calendar-date';
import { type Choices, type InvoiceLine, timeline } from '#cost-responsibility';
import type { HistoryWork, PortableWork } from '#history-files';
import { type ExpectedLine, expectedLines } from '#invoicing';
import type { Statutes } from '#statutes';

export interface ExpectedLinesAsked {
  readonly choices: Choices;
  /** Only lines of this month; absent: all. */
  readonly month?: Month;
  /** Only lines to this municipality; absent: to all. */
  readonly municipality?: string;
  /** By what had been paid until then, that date included; absent: by everything that is known now. */
  readonly knownOn?: CalendarDate;
}

/** What should be invoiced for one jobseeker. */
export function makeWork(
  statutes: Statutes,
  { choices, month, municipality, knownOn }: ExpectedLinesAsked,
): HistoryWork<ExpectedLine[]> {
  const isAsked = ({ paidMonth, payer }: InvoiceLine) =>
    (month === undefined || paidMonth === month) && (municipality === undefined || payer === municipality);
  return (jobseeker, whole) => {
    const history = knownOn === undefined ? whole : paidUntil(whole, knownOn);
    return expectedLines(jobseeker, timeline(history, statutes, choices), isAsked);
  };
}

/** For `workOnHistories`: the invoice lines of everybody. */
export function expectedLinesWork(
  data: ExpectedLinesAsked,
): PortableWork<ExpectedLinesAsked, ExpectedLine[]> {
  return { module: () => builtFile(import.meta.url, 'expected-lines-work.js'), makeWork, data };
}
