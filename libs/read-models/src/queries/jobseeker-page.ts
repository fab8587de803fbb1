import { sql } from 'kysely';
import type { PeopleScope } from '#access';
import type { ReadModelDatabase } from '../database/read-model-database.js';
import { LIVE_SCHEMA } from '../schema/read-model-schemas.js';
import { isWithin } from './people-within.js';

/** A jobseeker of whom something was recorded. */
export interface ListedJobseeker {
  readonly jobseeker: string;
  /** Revision of the projected pathway; undefined when none was recorded. */
  readonly pathwayRevision: number | undefined;
  /** Revision of the projected benefit history; undefined when none was recorded. */
  readonly benefitsRevision: number | undefined;
}

export interface JobseekerPage {
  readonly jobseekers: readonly ListedJobseeker[];
  /** What to give as `after` for the next page; undefined at the end. */
  readonly next: string | undefined;
}

export interface JobseekersAsked {
  readonly after?: string;
  readonly limit: number;
  /** Only these people. */
  readonly within: PeopleScope;
  /** None of these, by their identifiers. */
  readonly without?: readonly string[];
}

export async function jobseekerPage(
  { kysely }: ReadModelDatabase,
  { after = '', limit, within, without = [] }: JobseekersAsked,
): Promise<JobseekerPage> {
  const live = kysely.withSchema(LIVE_SCHEMA);
  const upToLimit = (table: 'pathway' | 'benefit_history') =>
    live
      .selectFrom(table)
      .select(['jobseeker', 'revision'])
      .where('jobseeker', '>', after)
      .where(isWithin(within, `${table}.jobseeker`))
      .where(sql<boolean>`jobseeker <> all(${[...without]})`)
      .orderBy('jobseeker')
      .limit(limit + 1)
      .execute();
  const pathways = new Map((await upToLimit('pathway')).map((row) => [row.jobseeker, row.revision]));
  const benefits = new Map((await upToLimit('benefit_history')).map((row) => [row.jobseeker, row.revision]));
  const all = [...new Set([...pathways.keys(), ...benefits.keys()])].sort(inByteOrder);
  const page = all.slice(0, limit);
  return {
    jobseekers: page.map((jobseeker) => ({
      jobseeker,
      pathwayRevision: pathways.get(jobseeker),
      benefitsRevision: benefits.get(jobseeker),
    })),
    next: all.length > limit ? page.at(-1) : undefined,
  };
}

/** Identifiers are ASCII: the order of the database's "C" collation. */
function inByteOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
