import { sql } from 'kysely';
import type { PeopleScope, PersonRead, ToldHome } from '#access';
import type { CalendarDate } from '#calendar-date';
import type { AccessEvent } from '#contracts';
import type { ReadModelDatabase } from '../database/read-model-database.js';
import { isWithin } from '../queries/people-within.js';
import { LIVE_SCHEMA } from '../schema/read-model-schemas.js';
import { READING_SCHEMA, readingsIn } from './reading-tables.js';

/** That somebody read people's data. */
export interface Reading extends Omit<AccessEvent['data'], 'jobseekers'> {
  readonly id: string;
  readonly position: string;
  /** In Helsinki. */
  readonly day: CalendarDate;
  /** ISO 8601 instant in UTC. */
  readonly recordedAt: string;
  /** Whose, as far as whoever asks may know. */
  readonly jobseekers: readonly string[];
}

export interface ReadingsAsked {
  /** Of this person's data. */
  readonly jobseeker?: string;
  /** By this reader. */
  readonly reader?: string;
  /** Days in Helsinki, both included. */
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
  /** Only of these people. Readings of nobody, by which a stream of the feed began, are for who may see everybody. */
  readonly within: PeopleScope;
  /** The `next` of the page before. */
  readonly after?: string;
  readonly limit: number;
}

export interface ReadingPage {
  /** The latest first. */
  readonly readings: readonly Reading[];
  readonly next: string | undefined;
}

/** Who read, by person or by reader. */
export async function readingPage({ kysely }: ReadModelDatabase, asked: ReadingsAsked): Promise<ReadingPage> {
  const { jobseeker, reader, from, to, within, after, limit } = asked;
  const tables = readingsIn(kysely);
  let query = tables.selectFrom('reading').selectAll('reading');
  if (jobseeker !== undefined) {
    query = query
      .innerJoin('read_person', 'read_person.position', 'reading.position')
      .where('read_person.jobseeker', '=', jobseeker)
      .where(isWithin(within, `${READING_SCHEMA}.read_person.jobseeker`)) as typeof query;
  } else if (within.kind !== 'everybody') query = query.where(hasOneOf(within));
  if (reader !== undefined) query = query.where('reading.reader', '=', reader);
  if (from !== undefined) query = query.where('reading.day', '>=', from);
  if (to !== undefined) query = query.where('reading.day', '<=', to);
  if (after !== undefined) query = query.where('reading.position', '<', after);
  const rows = await query
    .orderBy('reading.position', 'desc')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const people =
    jobseeker === undefined
      ? await peopleOf(
          kysely,
          within,
          page.map(({ position }) => position),
        )
      : new Map(page.map(({ position }) => [position, [jobseeker]]));
  return {
    readings: page.map(({ position, event_id: id, day, recorded_at: recordedAt, data }) => ({
      id,
      position,
      day: day as CalendarDate,
      recordedAt,
      ...(JSON.parse(data) as Omit<AccessEvent['data'], 'jobseekers'>),
      jobseekers: people.get(position) ?? [],
    })),
    next: rows.length > limit ? page.at(-1)?.position : undefined,
  };
}

function hasOneOf(within: PeopleScope) {
  return sql<boolean>`exists (select 1 from ${sql.table(`${READING_SCHEMA}.read_person`)} as person
    where person.position = ${sql.ref('reading.position')} and ${isWithin(within, 'person.jobseeker')})`;
}

async function peopleOf(
  kysely: ReadModelDatabase['kysely'],
  within: PeopleScope,
  positions: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  const rows = await readingsIn(kysely)
    .selectFrom('read_person')
    .selectAll()
    .where('position', '=', sql<string>`any(${[...positions]}::text[])`)
    .where(isWithin(within, `${READING_SCHEMA}.read_person.jobseeker`))
    .orderBy('jobseeker')
    .execute();
  const people = new Map<string, string[]>();
  for (const { position, jobseeker } of rows) {
    const known = people.get(position);
    if (known === undefined) people.set(position, [jobseeker]);
    else known.push(jobseeker);
  }
  return people;
}

const PEOPLE_AT_ONCE = 5_000;

/** Everybody whose data was read in some days, reading by reading. */
export async function* readPeople(
  { kysely }: ReadModelDatabase,
  {
    from,
    to,
    within,
  }: { readonly from: CalendarDate; readonly to: CalendarDate; readonly within: PeopleScope },
): AsyncGenerator<PersonRead> {
  for (let after = { position: '', jobseeker: '' }; ; ) {
    const rows = await readingsIn(kysely)
      .selectFrom('read_person')
      .innerJoin('reading', 'reading.position', 'read_person.position')
      .leftJoin(
        sql<{ jobseeker: string; homes: string }>`${sql.table(`${LIVE_SCHEMA}.home_municipality`)}`.as(
          'lives',
        ),
        'lives.jobseeker',
        'read_person.jobseeker',
      )
      .select(['reading.position', 'reading.day', 'reading.data', 'read_person.jobseeker', 'lives.homes'])
      .where('reading.day', '>=', from)
      .where('reading.day', '<=', to)
      .where(isWithin(within, `${READING_SCHEMA}.read_person.jobseeker`))
      .where(
        sql<boolean>`(reading.position, read_person.jobseeker) > (${after.position}, ${after.jobseeker})`,
      )
      .orderBy('reading.position')
      .orderBy('read_person.jobseeker')
      .limit(PEOPLE_AT_ONCE)
      .execute();
    for (const { day, data, jobseeker, homes } of rows) {
      const { subject, role, municipalities } = JSON.parse(data) as AccessEvent['data'];
      yield {
        reader: subject,
        role,
        day: day as CalendarDate,
        jobseeker,
        municipalities,
        homes: homes === null ? [] : (JSON.parse(homes) as ToldHome[]),
      };
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < PEOPLE_AT_ONCE) return;
    after = last;
  }
}
