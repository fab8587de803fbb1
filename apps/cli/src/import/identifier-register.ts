import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { type EventPlace, type EventStore, holdsEvent, type StoredEvent } from '#event-store';

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

const FORMAT = 2;

/**
 * Whose each identifier is, across all streams of a category. A small read model of its own in a file beside the store,
 * brought up to date before it is asked, and made anew when it is lost or was made from another store.
 */
export class IdentifierRegister {
  private readonly database: Database.Database;

  constructor(
    file: string,
    private readonly registered: RegisteredIdentifiers,
  ) {
    mkdirSync(dirname(file), { recursive: true });
    this.database = new Database(file);
    this.database.exec('PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL;');
    const { user_version } = this.database.prepare('PRAGMA user_version').get() as { user_version: number };
    if (user_version !== FORMAT) this.beginAnew();
  }

  /** Reads what was recorded since the last time. */
  async follow(store: EventStore): Promise<void> {
    const { category, identifierOf } = this.registered;
    let last = this.followed();
    if (last !== undefined && !(await holdsEvent(store, last))) {
      this.beginAnew();
      last = undefined;
    }
    let pending: Registered[] = [];
    const events = store.readAll({
      categories: [category],
      personalFields: 'sealed',
      ...(last === undefined ? {} : { after: last.position }),
    });
    for await (const event of events) {
      const identifier = identifierOf(event);
      if (identifier === undefined) continue;
      pending.push({ identifier, event });
      if (pending.length === 5_000) {
        this.write(pending);
        pending = [];
      }
    }
    this.write(pending);
  }

  /** The subject of the stream that has the identifier, as far as the register was brought. */
  ownerOf(id: string): string | undefined {
    const row = this.database.prepare('SELECT subject FROM identifier WHERE id = ?').get(id);
    return (row as { subject: string } | undefined)?.subject;
  }

  close(): void {
    this.database.close();
  }

  /** The last event that gave an identifier. */
  private followed(): EventPlace | undefined {
    return this.database.prepare('SELECT id, stream, revision, position FROM followed').get() as
      | EventPlace
      | undefined;
  }

  /** What was read and how far, together. */
  private write(registered: readonly Registered[]): void {
    const last = registered.at(-1)?.event;
    if (last === undefined) return;
    const remember = this.database.prepare('INSERT OR IGNORE INTO identifier (id, subject) VALUES (?, ?)');
    const reached = this.database.prepare(
      'INSERT OR REPLACE INTO followed (only, id, stream, revision, position) VALUES (1, ?, ?, ?, ?)',
    );
    this.database.transaction(() => {
      for (const { identifier, event } of registered) {
        remember.run(identifier, event.stream.slice(this.registered.category.length + 1));
      }
      reached.run(last.id, last.stream, last.revision, last.position);
    })();
  }

  private beginAnew(): void {
    this.database.exec(`
      BEGIN;
      DROP TABLE IF EXISTS identifier;
      DROP TABLE IF EXISTS followed;
      CREATE TABLE identifier (id TEXT PRIMARY KEY, subject TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE followed (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        id TEXT NOT NULL, stream TEXT NOT NULL, revision INTEGER NOT NULL, position TEXT NOT NULL
      );
      PRAGMA user_version = ${FORMAT};
      COMMIT;
    `);
  }
}

interface Registered {
  readonly identifier: string;
  readonly event: StoredEvent;
}
