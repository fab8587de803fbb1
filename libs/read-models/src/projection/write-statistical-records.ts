import type { Kysely } from 'kysely';
import { extentOf } from '#statistics';
import type { ReadModelTables, RowOf } from '../database/read-model-tables.js';
import type { ProjectedDomain, StreamModelCategory } from './projected-domain.js';
import { rowChunks } from './row-chunks.js';

/** A stream whose state changed. */
interface ChangedState {
  readonly jobseeker: string;
  readonly before: unknown;
  readonly state: unknown;
}

/**
 * Stores what figures need of jobseekers whose streams of one kind changed. Each of the two tables comes from one kind of
 * stream, so that neither is read to write the other. `database` has its schema set.
 */
export async function writeStatisticalRecords(
  database: Kysely<ReadModelTables>,
  domain: ProjectedDomain,
  category: StreamModelCategory,
  changed: readonly ChangedState[],
): Promise<void> {
  if (category === 'jobseeker') await writeRecords(database, domain, changed);
  else await writeHomes(database, domain, changed);
}

async function writeRecords(
  database: Kysely<ReadModelTables>,
  domain: ProjectedDomain,
  changed: readonly ChangedState[],
): Promise<void> {
  const rows = changed.map(({ jobseeker, state }): RowOf<'statistical_record'> => {
    const record = domain.statisticalRecord(state);
    const { first, last } = extentOf(record);
    return { jobseeker, first_day: first, last_day: last, record: JSON.stringify(record) };
  });
  for (const chunk of rowChunks(rows)) {
    await database
      .insertInto('statistical_record')
      .values(chunk)
      .onConflict((conflict) =>
        conflict.column('jobseeker').doUpdateSet(({ ref }) => ({
          first_day: ref('excluded.first_day'),
          last_day: ref('excluded.last_day'),
          record: ref('excluded.record'),
        })),
      )
      .execute();
  }
}

/** Most events of benefits are payments, which move nobody. */
async function writeHomes(
  database: Kysely<ReadModelTables>,
  domain: ProjectedDomain,
  changed: readonly ChangedState[],
): Promise<void> {
  const moved = changed
    .map(({ jobseeker, before, state }) => ({
      jobseeker,
      told: domain.homes(before),
      homes: domain.homes(state),
    }))
    .filter(({ told, homes }) => JSON.stringify(homes) !== JSON.stringify(told));
  // Whose only home was retracted has no row, as in read models that are made anew.
  const without = moved.flatMap(({ jobseeker, homes }) => (homes.length === 0 ? [jobseeker] : []));
  if (without.length > 0) {
    await database.deleteFrom('home_municipality').where('jobseeker', 'in', without).execute();
  }
  const rows = moved.flatMap(({ jobseeker, homes }): RowOf<'home_municipality'>[] =>
    homes.length === 0 ? [] : [{ jobseeker, homes: JSON.stringify(homes) }],
  );
  for (const chunk of rowChunks(rows)) {
    await database
      .insertInto('home_municipality')
      .values(chunk)
      .onConflict((conflict) =>
        conflict.column('jobseeker').doUpdateSet(({ ref }) => ({ homes: ref('excluded.homes') })),
      )
      .execute();
  }
}
