import { join } from 'node:path';
import { type CalendarDate, helsinkiDateOf, type Month, monthOf } from '#calendar-date';
import { ActOnInvoice, CommandRefused } from '#command-handling';
import { HistoryProblems, type OpenedBilled, openBilled } from '#history-files';
import { type InvoiceCommand, invoiceCommands } from '#invoicing';
import { IdentifierRegister, INVOICE_IDENTIFIERS } from './identifier-register.js';
import { importEnvelope } from './import-envelope.js';
import type { ImportParts } from './import-parts.js';
import { inParallel } from './in-parallel.js';
import { recordAll } from './record-all.js';

/** One invoice of billed.csv on its way to its stream. */
interface InvoiceOfFile {
  readonly invoiceId: string;
  readonly municipality: string;
  readonly sentIn: Month;
  readonly invoicedOn: CalendarDate;
  readonly commands: readonly InvoiceCommand[];
  /** The line of the file for each command; the invoice itself has that of its first line. */
  readonly lines: readonly number[];
}

/** The invoices of billed.csv: checked against the store, then recorded. Without a file there are none. */
export class ImportedInvoices {
  private constructor(
    private readonly file: string,
    private readonly opened: OpenedBilled | undefined,
    private readonly parts: ImportParts,
  ) {}

  static async open(
    file: string | undefined,
    parts: ImportParts,
  ): Promise<ImportedInvoices | HistoryProblems> {
    if (file === undefined) return new ImportedInvoices('', undefined, parts);
    const opened = await openBilled(file, { by: 'invoiceId', onProgress: parts.onProgress });
    return opened instanceof HistoryProblems ? opened : new ImportedInvoices(file, opened, parts);
  }

  get rows(): number {
    return this.opened?.extent.rows ?? 0;
  }

  get count(): number {
    return this.opened?.extent.invoices ?? 0;
  }

  /** What only the store can tell: an invoice or a line that is recorded with another content. */
  async check(): Promise<HistoryProblems> {
    const problems = new HistoryProblems();
    if (!this.opened) return problems;
    const register = new IdentifierRegister(
      join(this.parts.folder, '..', 'invoice-register.sqlite'),
      INVOICE_IDENTIFIERS,
    );
    try {
      await register.follow(this.parts.eventStore);
      let done = 0;
      await inParallel(this.invoices(), async (invoice) => {
        this.checkDate(invoice, problems);
        this.checkOwner(invoice, register, problems);
        await this.rehearse(invoice, problems);
        this.parts.onProgress({ phase: 'comparing invoices', done: ++done, total: this.count });
      });
    } finally {
      register.close();
    }
    return problems;
  }

  private checkDate({ invoicedOn, lines }: InvoiceOfFile, problems: HistoryProblems): void {
    const today = helsinkiDateOf(this.parts.clock());
    if (invoicedOn <= today) return;
    problems.add({
      file: this.file,
      line: lines[0] ?? 0,
      column: 'invoiced_on',
      value: invoicedOn,
      detail: `The invoice is dated after today, ${today}: it can't have been received yet.`,
      expected: `a date not after ${today}`,
    });
  }

  private checkOwner(
    { invoiceId, municipality, sentIn, lines }: InvoiceOfFile,
    register: IdentifierRegister,
    problems: HistoryProblems,
  ): void {
    const owner = register.ownerOf(invoiceId);
    if (owner === undefined || owner === `${municipality}-${sentIn}`) return;
    problems.add({
      file: this.file,
      line: lines[0] ?? 0,
      column: 'invoice_id',
      value: invoiceId,
      detail:
        'An earlier import has an invoice to another municipality or of another month under this identifier.',
      expected: 'An identifier that is unique across imports.',
    });
  }

  private async rehearse(invoice: InvoiceOfFile, problems: HistoryProblems): Promise<void> {
    let left = invoice.commands.map((command, index) => ({ command, line: invoice.lines[index] ?? 0 }));
    while (left.length > 0) {
      try {
        await this.act(
          invoice,
          left.map(({ command }) => command),
          true,
        );
        return;
      } catch (error) {
        if (!(error instanceof CommandRefused)) throw error;
        const refused = left[error.index];
        const { detail, expected } = error.refusal.details;
        problems.add({ file: this.file, line: refused?.line ?? 0, detail, expected });
        if (refused?.command.type === 'ReceiveInvoice') return;
        left = left.filter((each) => each !== refused);
      }
    }
  }

  /** @returns how many events were recorded */
  async record(conflicts: string[]): Promise<number> {
    let events = 0;
    let done = 0;
    await inParallel(this.invoices(), async (invoice) => {
      const act = (commands: readonly InvoiceCommand[]) => this.act(invoice, commands, false);
      // Added up after the wait: others are counted meanwhile.
      const recorded = await recordAll(invoice.commands, act, conflicts);
      events += recorded;
      this.parts.onProgress({ phase: 'recording invoices', done: ++done, total: this.count });
    });
    return events;
  }

  private act(
    { municipality, sentIn }: InvoiceOfFile,
    commands: readonly InvoiceCommand[],
    rehearsal: boolean,
  ) {
    const envelope = { ...importEnvelope('kela'), rehearsal };
    return this.parts.commandBus.execute(new ActOnInvoice(municipality, sentIn, commands, envelope));
  }

  private *invoices(): Generator<InvoiceOfFile> {
    for (const invoiceId of this.opened?.rest() ?? []) {
      const located = this.opened?.located(invoiceId) ?? [];
      const [first] = located;
      if (first === undefined) continue;
      yield {
        invoiceId,
        municipality: first.billed.municipality,
        sentIn: monthOf(first.billed.invoicedOn),
        invoicedOn: first.billed.invoicedOn,
        commands: invoiceCommands(located.map(({ billed }) => billed)),
        lines: [first.line, ...located.map(({ line }) => line)],
      };
    }
  }

  close(): void {
    this.opened?.close();
  }
}
