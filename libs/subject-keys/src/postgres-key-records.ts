import { type Generated, Kysely, PostgresDialect, sql } from 'kysely';
import type { Pool } from 'pg';
import type { KeyRecord, KeyRecords, KnownVersion } from './key-records.js';
import type { WrappedKey } from './master-key.js';
import { migrateKeyTables } from './postgres-key-migrations.js';

interface Tables {
  subject_key: {
    subject_id: string;
    wrapped: Buffer | null;
    made_at: Generated<Date>;
    destroyed_at: Date | null;
    version: string | null;
  };
  subject_master_key_version: { version: string; begun_at: Generated<Date>; retired_at: Date | null };
}

/** Key records in PostgreSQL, for several machines. Destroyed keys leave the pages of the table with the next vacuum. */
export class PostgresKeyRecords implements KeyRecords {
  private constructor(private readonly database: Kysely<Tables>) {}

  /** The pool becomes the records' own and ends with them. */
  static async open(pool: Pool): Promise<PostgresKeyRecords> {
    const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
    await migrateKeyTables(database);
    return new PostgresKeyRecords(database);
  }

  async find(subjectIds: readonly string[]): Promise<ReadonlyMap<string, KeyRecord>> {
    const rows = await this.database
      .selectFrom('subject_key')
      .select(['subject_id', 'wrapped', 'version'])
      .where(sql<boolean>`subject_id = any(${[...subjectIds]}::text[])`)
      .execute();
    return new Map(rows.map((row) => [row.subject_id, recordIn(row)]));
  }

  async insertMissing(made: ReadonlyMap<string, WrappedKey>): Promise<void> {
    // In one order everywhere, so that two processes with some people in common can't wait for each other in a circle.
    const rows = [...made].sort(([a], [b]) => (a < b ? -1 : 1));
    await sql`
      INSERT INTO subject_key (subject_id, wrapped, version)
      SELECT * FROM unnest(
        ${rows.map(([id]) => id)}::text[],
        ${rows.map(([, { wrapped }]) => wrapped)}::bytea[],
        ${rows.map(([, { version }]) => version)}::text[]
      ) AS made (subject_id, wrapped, version)
      WHERE NOT EXISTS (
        SELECT FROM subject_master_key_version AS known
        WHERE known.version = made.version AND known.retired_at IS NOT NULL
      )
      ON CONFLICT DO NOTHING
    `.execute(this.database);
  }

  async destroy(subjectId: string): Promise<void> {
    await sql`
      INSERT INTO subject_key (subject_id, wrapped, destroyed_at) VALUES (${subjectId}, NULL, now())
      ON CONFLICT (subject_id) DO UPDATE
      SET wrapped = NULL, version = NULL, destroyed_at = coalesce(subject_key.destroyed_at, excluded.destroyed_at)
    `.execute(this.database);
  }

  async beginWith(version: string): Promise<void> {
    await this.database.transaction().execute(async (transaction) => {
      await sql`LOCK TABLE subject_master_key_version IN SHARE ROW EXCLUSIVE MODE`.execute(transaction);
      await sql`
        INSERT INTO subject_master_key_version (version)
        SELECT ${version}::text WHERE NOT EXISTS (SELECT FROM subject_master_key_version)
      `.execute(transaction);
    });
  }

  async begin(version: string): Promise<void> {
    await this.database
      .insertInto('subject_master_key_version')
      .values({ version, retired_at: null })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  async versions(): Promise<readonly KnownVersion[]> {
    const { rows } = await sql<{ version: string; keys: number; retired: boolean }>`
      SELECT version, max(keys)::int AS keys, bool_or(retired) AS retired FROM (
        SELECT version, 0 AS keys, retired_at IS NOT NULL AS retired FROM subject_master_key_version
        UNION ALL
        SELECT version, count(*), false FROM subject_key WHERE version IS NOT NULL GROUP BY version
      ) AS each GROUP BY version ORDER BY version
    `.execute(this.database);
    return rows.map(({ version, keys, retired }) => ({ version, keys, isRetired: retired }));
  }

  async destroyedKeys(): Promise<number> {
    const { n } = await this.database
      .selectFrom('subject_key')
      .select(sql<number>`count(*)::int`.as('n'))
      .where('wrapped', 'is', null)
      .executeTakeFirstOrThrow();
    return n;
  }

  async underAnotherVersion(current: string, limit: number): Promise<ReadonlyMap<string, WrappedKey>> {
    const rows = await this.database
      .selectFrom('subject_key')
      .select(['subject_id', 'wrapped', 'version'])
      .where('version', '<>', current)
      .limit(limit)
      .execute();
    return new Map(rows.map((row) => [row.subject_id, recordIn(row) as WrappedKey]));
  }

  async replace(
    rewrapped: ReadonlyMap<string, { readonly before: WrappedKey; readonly after: WrappedKey }>,
  ): Promise<void> {
    const rows = [...rewrapped];
    await sql`
      UPDATE subject_key SET wrapped = made.after, version = made.version
      FROM unnest(
        ${rows.map(([id]) => id)}::text[],
        ${rows.map(([, { before }]) => before.wrapped)}::bytea[],
        ${rows.map(([, { after }]) => after.wrapped)}::bytea[],
        ${rows.map(([, { after }]) => after.version)}::text[]
      ) AS made (subject_id, before, after, version)
      WHERE subject_key.subject_id = made.subject_id AND subject_key.wrapped = made.before
    `.execute(this.database);
  }

  async retireAllBut(current: string): Promise<boolean> {
    return await this.database.transaction().execute(async (transaction) => {
      // Nobody stores a key between the count and the mark; who waits here sees the mark.
      await sql`LOCK TABLE subject_key IN SHARE ROW EXCLUSIVE MODE`.execute(transaction);
      const left = await transaction
        .selectFrom('subject_key')
        .select('subject_id')
        .where('version', '<>', current)
        .limit(1)
        .executeTakeFirst();
      if (left !== undefined) return false;
      await transaction
        .updateTable('subject_master_key_version')
        .set({ retired_at: sql<Date>`now()` })
        .where('version', '<>', current)
        .where('retired_at', 'is', null)
        .execute();
      return true;
    });
  }

  async close(): Promise<void> {
    await this.database.destroy();
  }
}

function recordIn({ wrapped, version }: { wrapped: Buffer | null; version: string | null }): KeyRecord {
  return wrapped === null || version === null ? 'destroyed' : { version, wrapped };
}
