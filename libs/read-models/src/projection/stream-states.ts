import { type Kysely, sql } from 'kysely';
import { unpackText } from '../database/packed-text.js';
import type { ReadModelTables, RowOf } from '../database/read-model-tables.js';
import type { StreamModelCategory } from './projected-domain.js';
import { rowChunks } from './row-chunks.js';
import { benefitHistoryRow, pathwayRow, type StateOfJobseeker } from './state-rows.js';

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
    rows.map((row) => [row.jobseeker, { revision: row.revision, state: JSON.parse(unpackText(row.state)) }]),
  );
}

export async function writeStates(
  database: Kysely<ReadModelTables>,
  category: StreamModelCategory,
  states: readonly StateOfJobseeker[],
): Promise<void> {
  if (category === 'jobseeker') await writePathways(database, states.map(pathwayRow));
  else await writeBenefitHistories(database, states.map(benefitHistoryRow));
}

async function writePathways(
  database: Kysely<ReadModelTables>,
  rows: readonly RowOf<'pathway'>[],
): Promise<void> {
  for (const chunk of rowChunks(rows)) {
    await database
      .insertInto('pathway')
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

async function writeBenefitHistories(
  database: Kysely<ReadModelTables>,
  rows: readonly RowOf<'benefit_history'>[],
): Promise<void> {
  for (const chunk of rowChunks(rows)) {
    await database
      .insertInto('benefit_history')
      .values(chunk)
      .onConflict((conflict) =>
        conflict.column('jobseeker').doUpdateSet(({ ref }) => ({
          revision: ref('excluded.revision'),
          state: ref('excluded.state'),
          paid_months: ref('excluded.paid_months'),
          municipalities: ref('excluded.municipalities'),
        })),
      )
      .execute();
  }
}
