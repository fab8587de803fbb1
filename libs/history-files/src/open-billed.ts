import { stat } from 'node:fs/promises';
import type { CalendarDate, Month } from '#calendar-date';
import { BILLED_COLUMNS, type BilledLine } from '#invoicing';
import { billedRow } from './billed-rows.js';
import { csvRows } from './csv/csv-rows.js';
import { HistoryProblems } from './history-problem.js';
import { BilledSpool } from './spool/billed-spool.js';

/** What billed.csv spans. */
export interface BilledExtent {
  readonly rows: number;
  readonly invoices: number;
  /** First and last month of payment on any line; absent in a file without rows. */
  readonly paidMonths?: { readonly first: Month; readonly last: Month };
  readonly lastInvoicedOn?: CalendarDate;
}

export interface OpenBilledOptions {
  /** What is read together: all lines of a person, or of an invoice. */
  readonly by: 'jobseeker' | 'invoiceId';
  /** Invoices of later dates are checked and left out: they had not come by then. */
  readonly until?: CalendarDate;
  readonly onProgress?: (progress: { phase: 'reading invoices'; done: number; total: number }) => void;
}

/** A billed.csv that was accepted as a whole. Close it: it holds a temporary file. */
export class OpenedBilled {
  constructor(
    private readonly spool: BilledSpool,
    readonly extent: BilledExtent,
  ) {}

  /** The lines of a jobseeker or an invoice in the order of the file. They can be taken once. */
  take(key: string): BilledLine[] {
    const located = this.located(key);
    this.spool.forget(key);
    return located.map(({ billed }) => billed);
  }

  /** The same with the lines of the file on which they stand; they stay. */
  located(key: string): { readonly line: number; readonly billed: BilledLine }[] {
    const problems = new HistoryProblems();
    return this.spool.rows(key).flatMap((row) => {
      const billed = billedRow('', row, problems);
      return billed ? [{ line: row.line, billed }] : [];
    });
  }

  /** Jobseekers or invoices whose lines were not taken yet, in the order of their identifiers. */
  rest(): string[] {
    return this.spool.keys();
  }

  close(): void {
    this.spool.close();
  }
}

/**
 * Reads billed.csv and groups its rows. The file is accepted whole or not at all; what stands on its lines is taken as told.
 * @returns the problems, all of them counted and the first ones listed, or the accepted file; close it after use
 * @throws the file system's error for a file that can't be opened
 */
export async function openBilled(
  path: string,
  options: OpenBilledOptions,
): Promise<HistoryProblems | OpenedBilled> {
  const { size: total } = await stat(path);
  const problems = new HistoryProblems();
  const spool = new BilledSpool();
  try {
    let done = 0;
    const reader = new BilledReader(path, spool, problems, options);
    const onBytes = (bytes: number) => {
      done += bytes;
      options.onProgress?.({ phase: 'reading invoices', done, total });
    };
    for await (const csv of csvRows(path, BILLED_COLUMNS, problems, onBytes)) reader.read(csv);
    spool.seal();
    reader.reportRepeated();
    if (problems.count === 0) return new OpenedBilled(spool, reader.extent());
  } catch (error) {
    spool.close();
    throw error;
  }
  spool.close();
  return problems;
}

/** Checks row by row; of what stands in several rows it remembers the invoices' heads, which are few. */
class BilledReader {
  private rows = 0;
  private readonly heads = new Map<
    string,
    { municipality: string; invoicedOn: CalendarDate; line: number }
  >();
  private first: Month | undefined;
  private last: Month | undefined;
  private lastInvoicedOn: CalendarDate | undefined;

  constructor(
    private readonly file: string,
    private readonly spool: BilledSpool,
    private readonly problems: HistoryProblems,
    private readonly asked: Pick<OpenBilledOptions, 'by' | 'until'>,
  ) {}

  read(csv: { readonly line: number; readonly values: readonly string[] }): void {
    this.rows++;
    const row = billedRow(this.file, csv, this.problems);
    if (!row) return;
    const { line } = csv;
    const { by, until } = this.asked;
    this.spool.ids.add({ id: `${row.invoiceId} ${row.lineNumber}`, line, jobseeker: undefined });
    this.checkHead(row, line);
    if (until !== undefined && row.invoicedOn > until) return;
    this.spool.add(row[by], { line, values: csv.values });
    if (this.first === undefined || row.paidMonth < this.first) this.first = row.paidMonth;
    if (this.last === undefined || row.paidMonth > this.last) this.last = row.paidMonth;
    if (this.lastInvoicedOn === undefined || row.invoicedOn > this.lastInvoicedOn) {
      this.lastInvoicedOn = row.invoicedOn;
    }
  }

  /** An invoice is sent to one municipality on one day. */
  private checkHead({ invoiceId, municipality, invoicedOn }: BilledLine, line: number): void {
    const head = this.heads.get(invoiceId);
    if (!head) {
      this.heads.set(invoiceId, { municipality, invoicedOn, line });
      return;
    }
    for (const [column, value, known] of [
      ['municipality', municipality, head.municipality],
      ['invoiced_on', invoicedOn, head.invoicedOn],
    ] as const) {
      if (value === known) continue;
      this.problems.add({
        file: this.file,
        line,
        column,
        value,
        detail: `The invoice ${invoiceId} has ${known} on line ${head.line}.`,
        expected: 'The same municipality and date on every line of one invoice.',
      });
    }
  }

  reportRepeated(): void {
    for (const { id, line, firstLine } of this.spool.ids.repeated()) {
      this.problems.add({
        file: this.file,
        line,
        column: 'line',
        value: id.split(' ').at(-1) ?? '',
        detail: `The line of the invoice ${id.split(' ')[0]} stands on line ${firstLine} already.`,
        expected: 'Each line of an invoice once, by its number.',
      });
    }
  }

  extent(): BilledExtent {
    const { rows, first, last, lastInvoicedOn } = this;
    return {
      rows,
      invoices: this.heads.size,
      ...(first === undefined || last === undefined ? {} : { paidMonths: { first, last } }),
      ...(lastInvoicedOn === undefined ? {} : { lastInvoicedOn }),
    };
  }
}
