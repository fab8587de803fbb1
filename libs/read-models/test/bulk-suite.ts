import fc from 'fast-check';
import { sql } from 'kysely';
import { copyLine } from '../src/database/copy-text.js';
import type { On } from './support/describe-with-database.js';

interface Kept {
  readonly number: number;
  readonly text: string;
  readonly texts: string[];
  readonly bytes: Buffer;
}

const COLUMNS = ['number', 'text', 'texts', 'bytes'] as const;
const TABLE = sql.table('bulk_under_test');
const COPY = 'copy bulk_under_test (number, text, texts, bytes) from stdin';

/** PostgreSQL keeps every text but those with a NUL, which no JSON text holds. */
const keptText = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', ''));

/** What is written in bulk, whatever database it is written to. */
export function checkBulk(on: On): void {
  on('what is copied in bulk is kept as it was', async ({ database }) => {
    const { kysely } = database;
    await sql`create table ${TABLE} (number integer, text text, texts text[], bytes bytea)`.execute(kysely);
    try {
      const row = fc.record({
        number: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
        text: fc.oneof(keptText, fc.constantFrom('\\.', '\\N', '', 'a\tb\r\nc\\')),
        texts: fc.array(fc.oneof(keptText, fc.constantFrom('NULL', '"', '\\', '{}', ',', ''))),
        bytes: fc.uint8Array().map((bytes) => Buffer.from(bytes)),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(row, { minLength: 1 }), async (rows) => {
          await sql`truncate ${TABLE}`.execute(kysely);
          await database.inBulk((bulk) =>
            bulk.copy(COPY, rows.map((each) => copyLine<Kept>(COLUMNS, each)).join('')),
          );
          const kept = await sql<Kept>`select number, text, texts, bytes from ${TABLE}`.execute(kysely);
          expect(kept.rows).toEqual(rows);
        }),
        { numRuns: 30 },
      );
    } finally {
      await sql`drop table ${TABLE}`.execute(kysely);
    }
  });

  on(
    'rows that the database refuses leave nothing of the transaction, and the next one works',
    async ({ database }) => {
      const { kysely } = database;
      await sql`create table ${TABLE} (number integer, text text, texts text[], bytes bytea)`.execute(kysely);
      try {
        const line = copyLine<Kept>(COLUMNS, { number: 1, text: 'a', texts: [], bytes: Buffer.from([0]) });
        const refused = database.inBulk(async (bulk) => {
          await bulk.copy(COPY, line);
          await bulk.copy(COPY, 'not a number\ta\t{}\t\\\\x00\n');
        });
        await expect(refused).rejects.toMatchObject({ code: '22P02' });
        const count = async () =>
          (await sql<{ rows: number }>`select count(*)::int as rows from ${TABLE}`.execute(kysely)).rows[0]
            ?.rows;
        expect(await count()).toBe(0);
        await database.inBulk((bulk) => bulk.copy(COPY, line));
        expect(await count()).toBe(1);
      } finally {
        await sql`drop table ${TABLE}`.execute(kysely);
      }
    },
  );
}
