import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import type { EventStore, Position } from '#event-store';

/**
 * Whose each payment identifier is, across all jobseekers: an identifier is unique across imports. A small read model of
 * its own in a file beside the store, brought up to date before it is asked, and made anew when it is lost.
 */
export class PaymentRegister {
  private readonly database: Database.Database;

  constructor(file: string) {
    mkdirSync(dirname(file), { recursive: true });
    this.database = new Database(file);
    this.database.exec(`
      PRAGMA journal_mode = WAL;
      CREATE TABLE IF NOT EXISTS payment (id TEXT PRIMARY KEY, jobseeker TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS followed (only INTEGER PRIMARY KEY CHECK (only = 1), position TEXT NOT NULL);
    `);
  }

  /** Reads the payments that were recorded since the last time. */
  async follow(store: EventStore): Promise<void> {
    const followed = this.database.prepare('SELECT position FROM followed').get() as
      | { position: Position }
      | undefined;
    const remember = this.database.prepare('INSERT OR IGNORE INTO payment (id, jobseeker) VALUES (?, ?)');
    const reached = this.database.prepare('INSERT OR REPLACE INTO followed (only, position) VALUES (1, ?)');
    let pending: { id: string; jobseeker: string; position: Position }[] = [];
    const write = this.database.transaction(() => {
      for (const { id, jobseeker } of pending) remember.run(id, jobseeker);
      const last = pending.at(-1);
      if (last !== undefined) reached.run(last.position);
    });
    const events = store.readAll({
      categories: ['benefits'],
      personalFields: 'sealed',
      ...(followed === undefined ? {} : { after: followed.position }),
    });
    for await (const { type, data, stream, position } of events) {
      if (type !== 'BenefitPaid' && type !== 'BenefitPaymentCorrected') continue;
      const { paymentId } = data as { paymentId: string };
      pending.push({ id: paymentId, jobseeker: stream.slice('benefits-'.length), position });
      if (pending.length === 5_000) {
        write();
        pending = [];
      }
    }
    write();
  }

  /** The jobseeker who has the payment, as far as the register was brought. */
  ownerOf(paymentId: string): string | undefined {
    const row = this.database.prepare('SELECT jobseeker FROM payment WHERE id = ?').get(paymentId);
    return (row as { jobseeker: string } | undefined)?.jobseeker;
  }

  close(): void {
    this.database.close();
  }
}
