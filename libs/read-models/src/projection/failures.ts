import { type Kysely, sql } from 'kysely';
import type { ReadModelTables, RowOf } from '../database/read-model-tables.js';
import { rowChunks } from './row-chunks.js';

/** Where the projection of these streams stopped at an event. `database` has its schema set. */
export async function stoppedStreams(
  database: Kysely<ReadModelTables>,
  streams: readonly string[],
): Promise<Map<string, RowOf<'failure'>>> {
  const rows = await database
    .selectFrom('failure')
    .selectAll()
    .where('step', '=', 'evolve')
    .where(({ eb, ref }) => eb(ref('stream'), '=', sql<string>`any(${streams}::text[])`))
    .execute();
  return new Map(rows.map((row) => [row.stream, row]));
}

/** Of a stream the first failure of a step is kept: where it stopped. `database` has its schema set. */
export async function writeFailures(
  database: Kysely<ReadModelTables>,
  failures: readonly RowOf<'failure'>[],
): Promise<void> {
  for (const chunk of rowChunks(failures)) {
    await database
      .insertInto('failure')
      .values(chunk)
      .onConflict((conflict) => conflict.doNothing())
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
