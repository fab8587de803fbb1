import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'libsql';
import type { KeyRecord, KeyRecords } from './key-records.js';

const BUSY_TIMEOUT_MS = 10_000;

interface Row {
  readonly subject_id: string;
  readonly wrapped: ArrayBuffer | null;
}

/** Key records in one SQLite file, which several processes of one machine may have open. */
export class SqliteKeyRecords implements KeyRecords {
  private readonly database: Database.Database;
  private readonly select: Database.Statement<[string]>;
  private readonly insert: Database.Statement<[string]>;

  constructor(file: string) {
    mkdirSync(dirname(file), { recursive: true });
    // SQLite gives its -wal and -shm files the mode of the database file.
    closeSync(openSync(file, 'a', 0o600));
    this.database = new Database(file);
    this.database.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
    this.database.pragma('journal_mode = WAL');
    this.database.pragma('synchronous = FULL');
    this.database.pragma('secure_delete = ON');
    this.database.exec(`
      CREATE TABLE IF NOT EXISTS subject_key (
        subject_id TEXT PRIMARY KEY,
        wrapped BLOB,
        made_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ')),
        destroyed_at TEXT,
        CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
      ) STRICT;
      CREATE TABLE IF NOT EXISTS master_key (singleton INTEGER PRIMARY KEY CHECK (singleton = 1), digest BLOB NOT NULL) STRICT;
    `);
    this.select = this.database.prepare(
      'SELECT subject_id, wrapped FROM subject_key WHERE subject_id IN (SELECT value FROM json_each(?))',
    );
    this.insert = this.database.prepare(
      `INSERT INTO subject_key (subject_id, wrapped)
       SELECT value ->> 0, unhex(value ->> 1) FROM json_each(?) WHERE true ON CONFLICT DO NOTHING`,
    );
  }

  async find(subjectIds: readonly string[]): Promise<ReadonlyMap<string, KeyRecord>> {
    const rows = this.select.all(JSON.stringify(subjectIds)) as Row[];
    return new Map(
      rows.map((row) => [row.subject_id, row.wrapped === null ? 'destroyed' : Buffer.from(row.wrapped)]),
    );
  }

  async insertMissing(wrapped: ReadonlyMap<string, Buffer>): Promise<void> {
    this.insert.run(JSON.stringify([...wrapped].map(([subjectId, key]) => [subjectId, key.toString('hex')])));
  }

  async destroy(subjectId: string): Promise<void> {
    this.database
      .prepare(
        `INSERT INTO subject_key (subject_id, wrapped, destroyed_at) VALUES (?, NULL, strftime('%Y-%m-%dT%H:%M:%fZ'))
         ON CONFLICT DO UPDATE SET wrapped = NULL, destroyed_at = coalesce(destroyed_at, excluded.destroyed_at)`,
      )
      .run(subjectId);
    await this.emptyLog();
  }

  async masterKeyDigest(proposed: Buffer): Promise<Buffer> {
    // In a list, because libsql takes a lone buffer for an object of named parameters.
    this.database.prepare('INSERT INTO master_key VALUES (1, ?) ON CONFLICT DO NOTHING').run([proposed]);
    const row = this.database.prepare('SELECT digest FROM master_key').get() as { digest: ArrayBuffer };
    return Buffer.from(row.digest);
  }

  async close(): Promise<void> {
    this.database.close();
  }

  /** The write-ahead log still holds the page with the wrapped key; it is emptied as soon as no reader needs it. */
  private async emptyLog(): Promise<void> {
    const deadline = performance.now() + BUSY_TIMEOUT_MS;
    while (!this.logIsEmptied()) {
      if (performance.now() > deadline) {
        throw new Error(
          'the key is destroyed, but another process keeps its ciphertext in the write-ahead log',
        );
      }
      await setTimeout(50);
    }
  }

  private logIsEmptied(): boolean {
    // SQLite would wait for readers with this process standing still.
    this.database.pragma('busy_timeout = 0');
    const result = this.database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    this.database.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
    return result[0]?.busy === 0;
  }
}
