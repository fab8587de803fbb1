import type { StoredEvent } from '#event-store';
import type { RowOf } from '../database/read-model-tables.js';
import { writeFailures } from '../projection/failures.js';
import type { ProjectionTarget } from '../projection/project-batch.js';
import { skipFailures } from '../projection/skipped-events.js';
import { invoiceRows, writeInvoices } from '../projection/write-invoices.js';
import type { SkipDecision } from './rows-of-person.js';

const WRITTEN_AT_ONCE = 1_000;

/**
 * Events of invoices are rows on their own, written while history is read. Of two that tell the same the first counts, so that those
 * that are written already change nothing when they are read again.
 */
export class InvoiceRowsOfHistory {
  private invoices: RowOf<'received_invoice'>[] = [];
  private lines: RowOf<'billed_line'>[] = [];
  /** Of each stream the first that is not skipped. */
  private readonly failures = new Map<string, RowOf<'failure'>>();
  private readonly skipped: { readonly failure: RowOf<'failure'>; readonly decision: string }[] = [];

  constructor(private readonly target: ProjectionTarget) {}

  add(event: StoredEvent): void {
    const { invoices, lines, failures } = invoiceRows([event]);
    this.invoices.push(...invoices);
    this.lines.push(...lines);
    for (const failure of failures) {
      if (!this.failures.has(event.stream)) this.failures.set(event.stream, failure);
    }
  }

  skip(stream: string, { eventId, id }: SkipDecision): void {
    const failure = this.failures.get(stream);
    if (failure?.event_id !== eventId) return;
    this.failures.delete(stream);
    this.skipped.push({ failure, decision: id });
  }

  /** Writes the rows if they are many. */
  async room(): Promise<void> {
    if (this.invoices.length + this.lines.length >= WRITTEN_AT_ONCE) await this.write();
  }

  /** Writes what is left, and what failed. */
  async finish(): Promise<void> {
    await this.write();
    await this.inTransaction(async (transaction) => {
      await writeFailures(transaction, [...this.failures.values()]);
      const decisions = new Map(this.skipped.map(({ failure, decision }) => [failure.event_id, decision]));
      await skipFailures(
        transaction,
        this.skipped.map(({ failure }) => failure),
        decisions,
      );
    });
  }

  private async write(): Promise<void> {
    const { invoices, lines } = this;
    this.invoices = [];
    this.lines = [];
    await this.inTransaction((transaction) => writeInvoices(transaction, { invoices, lines }));
  }

  private async inTransaction(work: (transaction: Target) => Promise<void>): Promise<void> {
    const { database, schema } = this.target;
    await database.kysely.transaction().execute((transaction) => work(transaction.withSchema(schema)));
  }
}

type Target = Parameters<typeof writeInvoices>[0];
