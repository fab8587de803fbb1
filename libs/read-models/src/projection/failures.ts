import { type Kysely, sql } from 'kysely';
import type { ReadModelTables, RowOf } from '../database/read-model-tables.js';
import { rowChunks } from './row-chunks.js';

/** Those of the streams whose projection stopped at an event. `database` has its schema set. */
export async function stoppedStreams(
  database: Kysely<ReadModelTables>,
  streams: readonly string[],
): Promise<Set<string>> {
  const rows = await database
    .selectFrom('failure')
    .select('stream')
    .where('step', '=', 'evolve')
    .where(({ eb, ref }) => eb(ref('stream'), '=', sql<string>`any(${streams}::text[])`))
    .execute();
  return new Set(rows.map(({ stream }) => stream));
}

export async function writeFailures(
  database: Kysely<ReadModelTables>,
  failures: readonly RowOf<'failure'>[],
): Promise<void> {
  for (const chunk of rowChunks(failures)) {
    await database
      .insertInto('failure')
      .values(chunk)
      .onConflict((conflict) =>
        conflict.columns(['stream', 'step']).doUpdateSet(({ ref }) => ({
          revision: ref('excluded.revision'),
          error: ref('excluded.error'),
        })),
      )
      .execute();
  }
}

/** A timeline that can be computed again is no failure any more. */
export async function forgetTimelineFailures(
  database: Kysely<ReadModelTables>,
  jobseekers: readonly string[],
): Promise<void> {
  await database
    .deleteFrom('failure')
    .where('step', '=', 'timeline')
    .where(({ eb, ref }) => eb(ref('jobseeker'), '=', sql<string>`any(${jobseekers}::text[])`))
    .execute();
}
