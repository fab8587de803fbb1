import { type Generated, Kysely, PostgresDialect, sql } from 'kysely';
import type { Pool } from 'pg';
import type { KeyRecord, KeyRecords } from './key-records.js';
import { migrateKeyTables } from './postgres-key-migrations.js';

interface Tables {
  subject_key: {
    subject_id: string;
    wrapped: Buffer | null;
    made_at: Generated<Date>;
    destroyed_at: Date | null;
  };
  subject_master_key: { singleton: boolean; digest: Buffer };
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
      .select(['subject_id', 'wrapped'])
      .where(sql<boolean>`subject_id = any(${[...subjectIds]}::text[])`)
      .execute();
    return new Map(rows.map((row) => [row.subject_id, row.wrapped ?? 'destroyed']));
  }

  async insertMissing(wrapped: ReadonlyMap<string, Buffer>): Promise<void> {
    // In one order everywhere, so that two processes with some people in common can't wait for each other in a circle.
    const rows = [...wrapped].sort(([a], [b]) => (a < b ? -1 : 1));
    await sql`
      INSERT INTO subject_key (subject_id, wrapped)
      SELECT * FROM unnest(${rows.map(([id]) => id)}::text[], ${rows.map(([, key]) => key)}::bytea[])
      ON CONFLICT DO NOTHING
    `.execute(this.database);
  }

  async destroy(subjectId: string): Promise<void> {
    await sql`
      INSERT INTO subject_key (subject_id, wrapped, destroyed_at) VALUES (${subjectId}, NULL, now())
      ON CONFLICT (subject_id) DO UPDATE
      SET wrapped = NULL, destroyed_at = coalesce(subject_key.destroyed_at, excluded.destroyed_at)
    `.execute(this.database);
  }

  async masterKeyDigest(proposed: Buffer): Promise<Buffer> {
    await this.database
      .insertInto('subject_master_key')
      .values({ singleton: true, digest: proposed })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const { digest } = await this.database
      .selectFrom('subject_master_key')
      .select('digest')
      .executeTakeFirstOrThrow();
    return digest;
  }

  async close(): Promise<void> {
    await this.database.destroy();
  }
}
