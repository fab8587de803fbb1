import type { Kysely } from 'kysely';
import type { ReadModelTables, RowOf } from '../database/read-model-tables.js';
import { rowChunks } from './row-chunks.js';

/** The events that are passed over by decision; there are few. `database` has its schema set. */
export async function skippedEvents(database: Kysely<ReadModelTables>): Promise<Set<string>> {
  const rows = await database.selectFrom('skipped_event').select('event_id').execute();
  return new Set(rows.map(({ event_id }) => event_id));
}

export function skippedEventRow(
  { step: _, ...failure }: RowOf<'failure'>,
  decision: string,
): RowOf<'skipped_event'> {
  return { ...failure, decision };
}

/** The failures become skipped events: what stopped there goes on. `database` has its schema set. */
export async function skipFailures(
  database: Kysely<ReadModelTables>,
  failures: readonly RowOf<'failure'>[],
  decisions: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { stream, step } of failures) {
    await database.deleteFrom('failure').where('stream', '=', stream).where('step', '=', step).execute();
  }
  const rows = failures.map((failure) => skippedEventRow(failure, decisions.get(failure.event_id) ?? ''));
  for (const chunk of rowChunks(rows)) {
    await database
      .insertInto('skipped_event')
      .values(chunk)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
