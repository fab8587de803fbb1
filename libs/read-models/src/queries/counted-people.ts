import type { CalendarDate } from '#calendar-date';
import type { CountedPerson, Home, StatisticalRecord } from '#statistics';
import type { ReadModelDatabase } from '../database/read-model-database.js';
import { LIVE_SCHEMA } from '../schema/read-model-schemas.js';

export interface CountedPeopleAsked {
  /** Only people of whom something is counted on one of these days, both included. */
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly after?: string;
  readonly limit: number;
}

export interface CountedPeoplePage {
  readonly people: readonly CountedPerson[];
  /** What to give as `after` for the next page; undefined at the end. */
  readonly next: string | undefined;
}

/** What figures need of people, in the order of their identifiers. */
export async function countedPeople(
  { kysely }: ReadModelDatabase,
  { firstDay, lastDay, after = '', limit }: CountedPeopleAsked,
): Promise<CountedPeoplePage> {
  const rows = await kysely
    .withSchema(LIVE_SCHEMA)
    .selectFrom('statistical_record as found')
    .leftJoin('home_municipality as home', 'home.jobseeker', 'found.jobseeker')
    .select(['found.jobseeker', 'found.record', 'home.homes'])
    .where('found.jobseeker', '>', after)
    .where('found.first_day', '<=', lastDay)
    .where('found.last_day', '>=', firstDay)
    .orderBy('found.jobseeker')
    .limit(limit)
    .execute();
  return {
    people: rows.map(({ record, homes }) => ({
      record: JSON.parse(record) as StatisticalRecord,
      homes: homes === null ? [] : (JSON.parse(homes) as Home[]),
    })),
    next: rows.length === limit ? rows.at(-1)?.jobseeker : undefined,
  };
}

/** How many pathways could not be projected to their last event: figures hold what is before it. */
export async function pathwaysStopped({ kysely }: ReadModelDatabase): Promise<number> {
  const { stopped } = await kysely
    .withSchema(LIVE_SCHEMA)
    .selectFrom('failure')
    .where('stream', 'like', 'jobseeker-%')
    .select(({ fn }) => fn.countAll<string>().as('stopped'))
    .executeTakeFirstOrThrow();
  return Number(stopped);
}
