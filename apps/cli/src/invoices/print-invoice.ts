import type { Writable } from 'node:stream';
import type { CalendarDate, Month } from '#calendar-date';
import { type Choices, completeChoices } from '#cost-responsibility';
import type { HistorySources } from '#history-files';
import { InvoiceSums, invoiceDatesOf } from '#invoicing';
import { loadStatutes } from '#statutes';
import type { RecordedHistories } from '../histories/recorded-histories.js';
import { workOnHistories } from '../histories/work-on-histories.js';
import { SteadyWriter } from '../terminal/steady-writer.js';
import { expectedLinesWork } from './expected-lines-work.js';
import { invoiceCsv } from './invoice-csv.js';
import type { InvoiceAsked } from './invoice-form.js';
import { invoiceJson } from './invoice-json.js';
import { invoiceTable } from './invoice-table.js';
import { requireListed } from './listed-municipality.js';

export interface PrintInvoice {
  readonly sources: HistorySources | RecordedHistories;
  readonly choices: Choices;
  readonly lawFolder?: string;
  /** The month of the payments. */
  readonly month: Month;
  /** Absent: all. */
  readonly municipality?: string;
  /** By what had been paid until then, that date included; absent: by everything that is known now. */
  readonly knownOn?: CalendarDate;
  readonly form: 'json' | 'csv' | 'table';
  readonly output?: Writable;
  readonly errors?: Writable;
}

const FORMS = { json: invoiceJson, csv: invoiceCsv, table: invoiceTable } as const;

/**
 * Prints what should be invoiced for the benefits paid in a month.
 * @returns whether the files were accepted; if not, their problems are on `errors` and nothing is on `output`
 * @throws ChoiceNotAvailable, StatuteDataError, MunicipalityNotThere, and the file system's error for a file that can't be opened
 */
export async function printInvoice({
  sources,
  choices,
  lawFolder,
  month,
  municipality,
  knownOn,
  form,
  output = process.stdout,
  errors = process.stderr,
}: PrintInvoice): Promise<boolean> {
  const statutes = loadStatutes(lawFolder);
  completeChoices(statutes, choices);
  requireListed(municipality, statutes);
  const asked: InvoiceAsked = {
    month,
    ...(municipality === undefined ? {} : { municipality }),
    dates: invoiceDatesOf(month, statutes),
    statutes,
  };
  const writer = new SteadyWriter(output);
  const print = FORMS[form]();
  const sums = new InvoiceSums(statutes);
  return await workOnHistories({
    sources,
    statutes,
    errors,
    work: expectedLinesWork({
      choices,
      month,
      ...(municipality === undefined ? {} : { municipality }),
      ...(knownOn === undefined ? {} : { knownOn }),
    }),
    results: 'small',
    begin: () => writer.write(print.begin(asked)),
    async take(_, lines) {
      for (const line of lines) {
        sums.add(line);
        await writer.write(print.line(line, asked));
      }
    },
    async end() {
      await writer.write(print.end(sums.all(), asked));
      await writer.end();
    },
  });
}
