import { type Kysely, sql } from 'kysely';
import type { ReadModelTables, RowOf } from '../database/read-model-tables.js';
import type { StreamModelCategory } from './projected-domain.js';
import { rowChunks } from './row-chunks.js';

const STATE_TABLE = { jobseeker: 'pathway', benefits: 'benefit_history' } as const;

/** The stored states of these jobseekers' streams of one kind; who has none is absent. `database` has its schema set. */
export async function readStates(
  database: Kysely<ReadModelTables>,
  category: StreamModelCategory,
  jobseekers: readonly string[],
): Promise<Map<string, { revision: number; state: unknown }>> {
  const rows = await database
    .selectFrom(STATE_TABLE[category])
    .select(['jobseeker', 'revision', 'state'])
    .where(({ eb, ref }) => eb(ref('jobseeker'), '=', sql<string>`any(${jobseekers}::text[])`))
    .execute();
  return new Map(
    rows.map((row) => [row.jobseeker, { revision: row.revision, state: JSON.parse(row.state) }]),
  );
}

export async function writeStates(
  database: Kysely<ReadModelTables>,
  category: StreamModelCategory,
  rows: readonly RowOf<'pathway'>[],
): Promise<void> {
  for (const chunk of rowChunks(rows)) {
    await database
      .insertInto(STATE_TABLE[category])
      .values(chunk)
      .onConflict((conflict) =>
        conflict.column('jobseeker').doUpdateSet(({ ref }) => ({
          revision: ref('excluded.revision'),
          state: ref('excluded.state'),
        })),
      )
      .execute();
  }
}
