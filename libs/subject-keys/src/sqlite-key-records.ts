import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'libsql';
import { ensureSecretFile } from '#secret-file';
import type { KeyRecord, KeyRecords, KnownVersion } from './key-records.js';
import type { WrappedKey } from './master-key.js';
import { migrateKeyFile } from './sqlite-key-migrations.js';

const BUSY_TIMEOUT_MS = 10_000;

interface Row {
  readonly subject_id: string;
  readonly wrapped: ArrayBuffer | null;
  readonly version: string | null;
}

/** Key records in one SQLite file, which several processes of one machine may have open. */
export class SqliteKeyRecords implements KeyRecords {
  private readonly database: Database.Database;
  private readonly select: Database.Statement<[string]>;
  private readonly insert: Database.Statement<[string]>;

  constructor(file: string) {
    mkdirSync(dirname(file), { recursive: true });
    ensureSecretFile(file);
    this.database = new Database(file);
    this.database.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
    this.database.pragma('journal_mode = WAL');
    this.database.pragma('synchronous = FULL');
    this.database.pragma('secure_delete = ON');
    migrateKeyFile(this.database);
    this.select = this.database.prepare(
      'SELECT subject_id, wrapped, version FROM subject_key WHERE subject_id IN (SELECT value FROM json_each(?))',
    );
    this.insert = this.database.prepare(
      `INSERT INTO subject_key (subject_id, wrapped, version)
       SELECT value ->> 0, unhex(value ->> 1), value ->> 2 FROM json_each(?)
       WHERE value ->> 2 NOT IN (SELECT version FROM master_key_version WHERE retired_at IS NOT NULL)
       ON CONFLICT DO NOTHING`,
    );
  }

  async find(subjectIds: readonly string[]): Promise<ReadonlyMap<string, KeyRecord>> {
    const rows = this.select.all(JSON.stringify(subjectIds)) as Row[];
    return new Map(rows.map((row) => [row.subject_id, recordIn(row)]));
  }

  async insertMissing(wrapped: ReadonlyMap<string, WrappedKey>): Promise<void> {
    this.insert.run(
      JSON.stringify([...wrapped].map(([id, key]) => [id, key.wrapped.toString('hex'), key.version])),
    );
  }

  async destroy(subjectId: string): Promise<void> {
    this.database
      .prepare(
        `INSERT INTO subject_key (subject_id, wrapped, destroyed_at) VALUES (?, NULL, strftime('%Y-%m-%dT%H:%M:%fZ'))
         ON CONFLICT DO UPDATE SET wrapped = NULL, version = NULL, destroyed_at = coalesce(destroyed_at, excluded.destroyed_at)`,
      )
      .run(subjectId);
    await this.emptyLog();
  }

  async beginWith(version: string): Promise<void> {
    this.database
      .prepare(
        'INSERT INTO master_key_version (version) SELECT ? WHERE NOT EXISTS (SELECT 1 FROM master_key_version)',
      )
      .run(version);
  }

  async begin(version: string): Promise<void> {
    this.database
      .prepare('INSERT INTO master_key_version (version) VALUES (?) ON CONFLICT DO NOTHING')
      .run(version);
  }

  async versions(): Promise<readonly KnownVersion[]> {
    const rows = this.database
      .prepare(
        `SELECT version, max(keys) AS keys, max(retired) AS retired FROM (
           SELECT version, 0 AS keys, retired_at IS NOT NULL AS retired FROM master_key_version
           UNION ALL SELECT version, count(*), 0 FROM subject_key WHERE version IS NOT NULL GROUP BY version)
         GROUP BY version ORDER BY version`,
      )
      .all() as { version: string; keys: number; retired: number }[];
    return rows.map(({ version, keys, retired }) => ({ version, keys, isRetired: retired === 1 }));
  }

  async destroyedKeys(): Promise<number> {
    const counted = this.database
      .prepare('SELECT count(*) AS n FROM subject_key WHERE wrapped IS NULL')
      .get();
    return (counted as { n: number }).n;
  }

  async underAnotherVersion(current: string, limit: number): Promise<ReadonlyMap<string, WrappedKey>> {
    const rows = this.database
      .prepare('SELECT subject_id, wrapped, version FROM subject_key WHERE version <> ? LIMIT ?')
      .all(current, limit) as Row[];
    return new Map(rows.map((row) => [row.subject_id, recordIn(row) as WrappedKey]));
  }

  async replace(
    rewrapped: ReadonlyMap<string, { readonly before: WrappedKey; readonly after: WrappedKey }>,
  ): Promise<void> {
    const rows = [...rewrapped].map(([id, { before, after }]) => [
      id,
      before.wrapped.toString('hex'),
      after.wrapped.toString('hex'),
      after.version,
    ]);
    this.database
      .prepare(
        `UPDATE subject_key SET wrapped = unhex(value ->> 2), version = value ->> 3
         FROM json_each(?) WHERE subject_id = value ->> 0 AND wrapped = unhex(value ->> 1)`,
      )
      .run(JSON.stringify(rows));
  }

  async retireAllBut(current: string): Promise<boolean> {
    // One writer at a time: nobody stores a key between the count and the mark.
    const retire = this.database.transaction(() => {
      const left = this.database.prepare('SELECT 1 FROM subject_key WHERE version <> ? LIMIT 1').get(current);
      if (left !== undefined) return false;
      this.database
        .prepare(
          `UPDATE master_key_version SET retired_at = strftime('%Y-%m-%dT%H:%M:%fZ')
           WHERE version <> ? AND retired_at IS NULL`,
        )
        .run(current);
      return true;
    });
    const isRetired = retire.immediate() as boolean;
    if (isRetired) await this.emptyLog();
    return isRetired;
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

function recordIn({ wrapped, version }: Row): KeyRecord {
  if (wrapped === null || version === null) return 'destroyed';
  return { version, wrapped: Buffer.from(wrapped) };
}
