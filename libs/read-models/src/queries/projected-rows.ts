import { type Kysely, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { FailureTable, ReadModelTables } from '../database/read-model-tables.js';
import { streamOf } from './revision-wait.js';

/*
 * One jobseeker's rows, with the failure that makes them less than the whole story, in one statement: what it sees belongs
 * together. `database` has its schema set.
 */

type Database = Kysely<ReadModelTables>;

/** The first failure of the stream, if there is one. */
export interface PossiblyFailed {
  readonly failedAt: number | null;
  readonly failedStep: FailureTable['step'] | null;
}

export async function stateRow(
  database: Database,
  table: 'pathway' | 'benefit_history',
  jobseeker: string,
): Promise<({ revision: number; state: Buffer } & PossiblyFailed) | undefined> {
  return await database
    // Both have these columns.
    .selectFrom(`${table as 'pathway'} as found`)
    .leftJoin('failure', (join) =>
      join.on('failure.stream', '=', streamOf(table, jobseeker)).on('failure.step', '=', 'evolve'),
    )
    .where('found.jobseeker', '=', jobseeker)
    .select(['found.revision', 'found.state', 'failure.revision as failedAt', 'failure.step as failedStep'])
    .executeTakeFirst();
}

/** A timeline fails with its own step, and with the benefit history that it comes from. */
export async function timelineRow(database: Database, jobseeker: string) {
  return await database
    .selectFrom('cost_timeline as found')
    .leftJoin('failure', (join) => join.on('failure.stream', '=', streamOf('cost_timeline', jobseeker)))
    .where('found.jobseeker', '=', jobseeker)
    .select(({ selectFrom }) => [
      'found.revision',
      'found.spans',
      'failure.revision as failedAt',
      'failure.step as failedStep',
      jsonArrayFrom(
        selectFrom('invoice_line as line')
          .where('line.jobseeker', '=', jobseeker)
          .select(['payer', 'regime', 'benefit', 'paid_month', 'kind', 'days', 'interpretations'])
          // As text: a JSON number would be read as a float.
          .select([
            sql<string>`line.base::text`.as('base'),
            sql<string>`line.municipal::text`.as('municipal'),
          ])
          .orderBy('payer')
          .orderBy('regime')
          .orderBy('benefit')
          .orderBy('paid_month')
          .orderBy('kind'),
      ).as('lines'),
    ])
    .orderBy('failedAt')
    .executeTakeFirst();
}
