import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import type { EventStore, Position, StoredEvent } from '#event-store';

/** Which events give an identifier that is unique across all streams of a category. */
export interface RegisteredIdentifiers {
  readonly category: string;
  readonly identifierOf: (event: StoredEvent) => string | undefined;
}

/** Payments and corrections: an identifier belongs to one jobseeker. */
export const PAYMENT_IDENTIFIERS: RegisteredIdentifiers = {
  category: 'benefits',
  identifierOf: ({ type, data }) =>
    type === 'BenefitPaid' || type === 'BenefitPaymentCorrected'
      ? (data as { paymentId: string }).paymentId
      : undefined,
};

/** Invoices: an identifier belongs to one municipality and month. */
export const INVOICE_IDENTIFIERS: RegisteredIdentifiers = {
  category: 'invoice',
  identifierOf: ({ type, data }) =>
    type === 'InvoiceReceived' ? (data as { invoiceId: string }).invoiceId : undefined,
};

/**
 * Whose each identifier is, across all streams of a category. A small read model of its own in a file beside the store,
 * brought up to date before it is asked, and made anew when it is lost.
 */
export class IdentifierRegister {
  private readonly database: Database.Database;

  constructor(
    file: string,
    private readonly registered: RegisteredIdentifiers,
  ) {
    mkdirSync(dirname(file), { recursive: true });
    this.database = new Database(file);
    this.database.exec(`
      PRAGMA journal_mode = WAL;
      CREATE TABLE IF NOT EXISTS identifier (id TEXT PRIMARY KEY, subject TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS followed_until (only INTEGER PRIMARY KEY CHECK (only = 1), position TEXT NOT NULL);
    `);
  }

  /** Reads what was recorded since the last time. */
  async follow(store: EventStore): Promise<void> {
    const { category, identifierOf } = this.registered;
    const followed = this.database.prepare('SELECT position FROM followed_until').get() as
      | { position: Position }
      | undefined;
    const remember = this.database.prepare('INSERT OR IGNORE INTO identifier (id, subject) VALUES (?, ?)');
    const reached = this.database.prepare(
      'INSERT OR REPLACE INTO followed_until (only, position) VALUES (1, ?)',
    );
    let pending: { id: string; subject: string; position: Position }[] = [];
    const write = this.database.transaction(() => {
      for (const { id, subject } of pending) remember.run(id, subject);
      const last = pending.at(-1);
      if (last !== undefined) reached.run(last.position);
    });
    const events = store.readAll({
      categories: [category],
      personalFields: 'sealed',
      ...(followed === undefined ? {} : { after: followed.position }),
    });
    for await (const event of events) {
      const id = identifierOf(event);
      if (id === undefined) continue;
      pending.push({ id, subject: event.stream.slice(category.length + 1), position: event.position });
      if (pending.length === 5_000) {
        write();
        pending = [];
      }
    }
    write();
  }

  /** The subject of the stream that has the identifier, as far as the register was brought. */
  ownerOf(id: string): string | undefined {
    const row = this.database.prepare('SELECT subject FROM identifier WHERE id = ?').get(id);
    return (row as { subject: string } | undefined)?.subject;
  }

  close(): void {
    this.database.close();
  }
}
