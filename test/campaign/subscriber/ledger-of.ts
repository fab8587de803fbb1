import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';

/** What the subscriber keeps, read from its database beside it. */
export interface LedgerState {
  readonly applied: readonly string[];
  readonly setAside: readonly { readonly event: string; readonly why: string }[];
  readonly payments: readonly string[];
  /** What the counter says, which would go wrong by whatever takes effect twice. */
  readonly counted: number;
}

export function ledgerOf(folder: string): LedgerState {
  return inLedger(folder, (database) => ({
    applied: texts(database, 'SELECT event AS text FROM applied'),
    setAside: database.prepare('SELECT event, why FROM set_aside').all() as LedgerState['setAside'],
    payments: texts(database, 'SELECT payment AS text FROM payment'),
    counted: number(database, 'SELECT coalesce(sum(payments), 0) AS number FROM total'),
  }));
}

/** How many events the subscriber has seen. */
export function seenBy(folder: string): number {
  if (!existsSync(join(folder, 'ledger.sqlite'))) return 0;
  return inLedger(folder, (database) => {
    // The last table that it makes.
    if (number(database, "SELECT count(*) AS number FROM sqlite_master WHERE name = 'total'") === 0) return 0;
    return number(
      database,
      'SELECT (SELECT count(*) FROM applied) + (SELECT count(*) FROM set_aside) AS number',
    );
  });
}

function texts(database: Database.Database, query: string): readonly string[] {
  return (database.prepare(query).all() as { text: string }[]).map(({ text }) => text);
}

function number(database: Database.Database, query: string): number {
  return (database.prepare(query).get() as { number: number }).number;
}

function inLedger<Result>(folder: string, read: (database: Database.Database) => Result): Result {
  const database = new Database(join(folder, 'ledger.sqlite'));
  try {
    database.pragma('busy_timeout = 10000');
    return read(database);
  } finally {
    database.close();
  }
}
