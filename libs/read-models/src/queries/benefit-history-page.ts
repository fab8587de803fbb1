import { sql } from 'kysely';
import type { BenefitHistory } from '#benefit-history';
import { unpackText } from '../database/packed-text.js';
import type { ReadModelDatabase } from '../database/read-model-database.js';
import { LIVE_SCHEMA } from '../schema/read-model-schemas.js';

export interface BenefitHistoryPageAsked {
  readonly after?: string;
  readonly limit: number;
  /** Only people of whom one of these home municipalities, three-digit codes, is recorded at some time. */
  readonly livedInOneOf?: readonly string[];
}

export interface BenefitHistoryPage {
  readonly people: readonly {
    readonly jobseeker: string;
    /** Nothing where what was recorded could not be projected, or no timeline came of it. */
    readonly benefitHistory: BenefitHistory | undefined;
  }[];
  /** What to give as `after` for the next page; undefined at the end. */
  readonly next: string | undefined;
}

/** Benefit histories in the order of the jobseekers' identifiers. */
export async function benefitHistoryPage(
  { kysely }: ReadModelDatabase,
  { after = '', limit, livedInOneOf }: BenefitHistoryPageAsked,
): Promise<BenefitHistoryPage> {
  let query = kysely
    .withSchema(LIVE_SCHEMA)
    .selectFrom('benefit_history as found')
    .select(({ exists, selectFrom, ref }) => [
      'found.jobseeker',
      'found.state',
      exists(
        selectFrom('failure')
          .select('failure.stream')
          .where('failure.stream', '=', sql<string>`'benefits-' || ${ref('found.jobseeker')}`),
      ).as('isFailed'),
    ])
    .where('found.jobseeker', '>', after)
    .orderBy('found.jobseeker')
    .limit(limit + 1);
  if (livedInOneOf !== undefined) {
    query = query.where('found.municipalities', '&&', sql<string[]>`${livedInOneOf}::text[]`);
  }
  const rows = await query.execute();
  const page = rows.slice(0, limit);
  return {
    people: page.map(({ jobseeker, state, isFailed }) => ({
      jobseeker,
      benefitHistory: isFailed ? undefined : (JSON.parse(unpackText(state)) as BenefitHistory),
    })),
    next: rows.length > limit ? page.at(-1)?.jobseeker : undefined,
  };
}
