import { sql } from 'kysely';
import type { PeopleScope } from '#access';
import { calendarDate } from '#calendar-date';
import { ERASED_READINGS, type RecordedReading } from '#contracts';
import { type Reading, ReadingProjector, type ReadingsAsked } from '#read-models';
import { ensureReadingTables } from '../src/readings/reading-tables.js';
import type { On } from './support/describe-with-database.js';
import type { ProjectionContext } from './support/projection-context.js';
import { testEvent } from './support/test-event.js';
import { startTestStore, type TestStore } from './support/test-store.js';
import { until } from './support/until.js';

const EVERYBODY: PeopleScope = { kind: 'everybody' };
const MONDAY = calendarDate('2026-11-23');
const TUESDAY = calendarDate('2026-11-24');

/** Who read whom on which day, each with a number that nothing else has. */
type Read = readonly [number: number, day: string, reader: string, jobseekers: readonly string[]];

const READ: readonly Read[] = [
  [1, MONDAY, 'official-1', ['J1']],
  [2, MONDAY, 'official-2', ['J1', 'J2', 'J3']],
  [3, TUESDAY, 'official-1', ['J2']],
  [4, TUESDAY, 'official-3', []],
  [5, TUESDAY, 'official-2', ['J1']],
];

function readingEvent([number, , subject, jobseekers]: Read) {
  const data: RecordedReading = {
    subject,
    client: 'tests',
    role: 'caseworker',
    municipalities: ['205'],
    ...(jobseekers.length === 0 ? {} : { jobseekers: jobseekers.join(' ') }),
    route: 'GET /v1/jobseekers/:jobseekerId/pathway',
    parts: ['case', 'pathway'],
    purpose: 'service',
    legalBasis: 'a provision',
    matter: `M-${number}`,
  };
  return testEvent(number, 'PersonalDataRead', data);
}

async function record(store: TestStore, reads: readonly Read[]): Promise<void> {
  for (const read of reads) await store.record(`access-${read[1]}`, [readingEvent(read)]);
}

/** The numbers of readings. */
const numbers = (readings: readonly Reading[]) => readings.map(({ matter = '' }) => Number(matter.slice(2)));

export function checkReadings(on: On): void {
  /** Runs projectors of readings while something is checked. */
  async function projecting(
    context: ProjectionContext,
    count: number,
    check: () => Promise<void>,
  ): Promise<void> {
    const { store, keys } = context.store;
    const projectors = Array.from(
      { length: count },
      () => new ReadingProjector({ eventStore: store, database: context.database, keys, log: context.log }),
    );
    for (const projector of projectors) projector.start();
    try {
      await check();
    } finally {
      for (const projector of projectors) await projector.stop();
    }
  }
  const asked = async ({ readModels }: ProjectionContext, what: Partial<ReadingsAsked>) =>
    numbers((await readModels.readings({ within: EVERYBODY, limit: 100, ...what })).readings);
  const untilThere = (context: ProjectionContext, latest: number) =>
    until(async () => (await asked(context, { limit: 1 }))[0] === latest, `reading ${latest}`);

  on('readings are found by person, by reader and by day, the latest first', async (context) => {
    await record(context.store, READ);
    await projecting(context, 1, async () => {
      await untilThere(context, 5);
      expect(await asked(context, { jobseeker: 'J1' })).toEqual([5, 2, 1]);
      expect(await asked(context, { jobseeker: 'J9' })).toEqual([]);
      expect(await asked(context, { reader: 'official-1' })).toEqual([3, 1]);
      expect(await asked(context, { reader: 'official-2', jobseeker: 'J1', to: MONDAY })).toEqual([2]);
      expect(await asked(context, { from: TUESDAY })).toEqual([5, 4, 3]);
      expect(await asked(context, { from: MONDAY, to: MONDAY })).toEqual([2, 1]);
      expect(numbers(await context.readModels.readingsOf('J1'))).toEqual([5, 2, 1]);
      const { readings } = await context.readModels.readings({
        jobseeker: 'J3',
        within: EVERYBODY,
        limit: 1,
      });
      expect(readings).toEqual([
        {
          id: readingEvent(READ[1] as Read).id,
          position: expect.any(String),
          day: MONDAY,
          recordedAt: expect.stringMatching(/^\d{4}-.*Z$/),
          subject: 'official-2',
          client: 'tests',
          role: 'caseworker',
          municipalities: ['205'],
          // Who else was in the answer is nobody's business who asks about one person.
          jobseekers: ['J3'],
          route: 'GET /v1/jobseekers/:jobseekerId/pathway',
          parts: ['case', 'pathway'],
          purpose: 'service',
          legalBasis: 'a provision',
          matter: 'M-2',
        },
      ]);
    });
  });

  on('readings come page by page, none twice and none left out', async (context) => {
    await record(context.store, READ);
    await projecting(context, 1, async () => {
      await untilThere(context, 5);
      for (const [what, expected] of [
        [{}, [5, 4, 3, 2, 1]],
        [{ jobseeker: 'J1' }, [5, 2, 1]],
        [{ reader: 'official-2' }, [5, 2]],
      ] as const) {
        for (const limit of [1, 2, 5, 6]) {
          const found: number[] = [];
          for (let after: string | undefined; ; ) {
            const page = await context.readModels.readings({
              within: EVERYBODY,
              limit,
              ...what,
              ...(after === undefined ? {} : { after }),
            });
            expect(page.readings.length).toBeLessThanOrEqual(limit);
            found.push(...numbers(page.readings));
            if (page.next === undefined) break;
            after = page.next;
          }
          expect(found).toEqual(expected);
        }
      }
    });
  });

  on('of readings only the people of the mandate are told, and none where there is none', async (context) => {
    await context.record(
      (['J1', 'J2'] as const).map((jobseeker, index) => ({
        stream: `benefits-${jobseeker}`,
        event: testEvent(900 + index, 'HomeMunicipalityRecorded', {
          on: '2020-01-01',
          municipality: index === 0 ? '205' : '765',
        }),
      })),
    );
    await record(context.store, READ);
    await context.project();
    await projecting(context, 1, async () => {
      await untilThere(context, 5);
      const area = (...municipalities: string[]): PeopleScope => ({
        kind: 'area',
        municipalities,
        on: TUESDAY,
      });
      const seen = async (within: PeopleScope) => {
        const { readings } = await context.readModels.readings({ within, limit: 100 });
        return readings.map(({ matter, jobseekers }) => [matter, jobseekers]);
      };
      expect(await seen(area('765'))).toEqual([
        ['M-3', ['J2']],
        ['M-2', ['J2']],
      ]);
      expect(await seen(area('unknown'))).toEqual([['M-2', ['J3']]]);
      expect(await seen({ kind: 'one', jobseeker: 'J3' })).toEqual([['M-2', ['J3']]]);
      expect(await seen({ kind: 'nobody' })).toEqual([]);
      expect(await asked(context, { jobseeker: 'J1', within: area('765') })).toEqual([]);
      const people = [];
      const days = { from: MONDAY, to: MONDAY };
      for await (const { jobseeker, reader, homes } of context.readModels.readPeople({
        ...days,
        within: area('205', 'unknown'),
      })) {
        people.push([jobseeker, reader, homes.map(({ municipality }) => municipality)]);
      }
      expect(people).toEqual([
        ['J1', 'official-1', ['205']],
        ['J1', 'official-2', ['205']],
        ['J3', 'official-2', []],
      ]);
    });
  });

  on('readings are taken in once by several projectors, over an outage of the store', async (context) => {
    await projecting(context, 3, async () => {
      await record(context.store, READ.slice(0, 2));
      await untilThere(context, 2);
      await context.store.takeAway();
      await context.store.bringBack();
      await until(
        () =>
          record(context.store, READ.slice(2)).then(
            () => true,
            () => false,
          ),
        'the store takes readings again',
      );
      await untilThere(context, 5);
      expect(await asked(context, {})).toEqual([5, 4, 3, 2, 1]);
    });
  });

  on('of a day whose time is over nothing is left, nor comes again by a rebuild', async (context) => {
    const { store, database } = context;
    await record(store, READ);
    const everything = async () =>
      JSON.stringify([
        await sql`select * from readings_2.reading`.execute(database.kysely),
        await sql`select * from readings_2.read_person`.execute(database.kysely),
      ]);
    await projecting(context, 1, async () => {
      await untilThere(context, 5);
      expect(await everything()).toContain('J3');
      await store.keys.destroy(MONDAY);
      await store.record(ERASED_READINGS, [
        testEvent(6, 'ReadingsErased', { day: MONDAY, on: '2038-11-24', provision: 'an act', readings: 2 }),
      ]);
      await until(async () => !(await everything()).includes(MONDAY), 'Monday is forgotten');
      expect(await everything()).not.toContain('J3');
      expect(await asked(context, {})).toEqual([5, 4, 3]);
      expect(await asked(context, { jobseeker: 'J1' })).toEqual([5]);
    });
    await sql`drop schema readings_2 cascade`.execute(database.kysely);
    await ensureReadingTables(database.kysely);
    await projecting(context, 1, async () => {
      await untilThere(context, 5);
      expect(await asked(context, {})).toEqual([5, 4, 3]);
      expect(await everything()).not.toContain('J3');
    });
  });

  on(
    'readings in the clear, of version 1, are found as before, and forgotten with their day',
    async (context) => {
      const { store } = context;
      const { id } = testEvent(7, '', {});
      await store.recordFirstVersion(`access-${MONDAY}`, id, {
        subject: 'official-7',
        client: 'tests',
        role: 'caseworker',
        jobseekers: ['J7', 'J8'],
        route: 'GET /v1/jobseekers',
        parts: ['people'],
        purpose: 'service',
        legalBasis: 'a provision',
        matter: 'M-7',
      });
      await projecting(context, 1, async () => {
        await untilThere(context, 7);
        expect(await asked(context, { jobseeker: 'J8', reader: 'official-7' })).toEqual([7]);
        await store.record(ERASED_READINGS, [
          testEvent(8, 'ReadingsErased', {
            day: MONDAY,
            on: '2038-11-24',
            provision: 'an act',
            readings: 1,
            inTheClear: 1,
          }),
        ]);
        await until(async () => (await asked(context, {})).length === 0, 'it is forgotten');
      });
    },
  );

  on(
    'readings that can not be opened keep out no others, and the log says which they are',
    async (context) => {
      const { store, database, log } = context;
      await record(store, READ);
      const found = store.keys.find.bind(store.keys);
      const fromTheBeginning = async () => {
        for (const table of ['reading', 'read_person'])
          await sql`delete from readings_2.${sql.id(table)}`.execute(database.kysely);
        await sql`update readings_2.checkpoint set position = ''`.execute(database.kysely);
      };
      const others: Pick<typeof store.keys, 'find'>[] = [
        { find: async (day) => (day === MONDAY ? 'unknown' : await found(day)) },
        { find: async (day) => await found(day === MONDAY ? TUESDAY : day) },
      ];
      for (const keys of others) {
        const projector = new ReadingProjector({ eventStore: store.store, keys, database, log });
        projector.start();
        try {
          await untilThere(context, 5);
        } finally {
          await projector.stop();
        }
        expect(await asked(context, {})).toEqual([5, 4, 3]);
        await fromTheBeginning();
      }
      const told = log.lines.filter(({ level }) => level === 'error').map(({ details }) => details);
      const both = [0, 1].map((revision) => ({ stream: `access-${MONDAY}`, revision }));
      expect(told).toMatchObject([...both, ...both]);
      // With the right keys again, all are found.
      await projecting(context, 1, async () => {
        await untilThere(context, 5);
        expect(await asked(context, {})).toEqual([5, 4, 3, 2, 1]);
      });
    },
  );

  on('readings of another log are taken out, and the new ones in', async (context) => {
    await record(context.store, READ);
    await projecting(context, 1, () => untilThere(context, 5));
    const other = await startTestStore();
    try {
      await record(other, [[7, MONDAY, 'official-1', ['J1']]]);
      const { database, log } = context;
      const projector = new ReadingProjector({ eventStore: other.store, keys: other.keys, database, log });
      projector.start();
      await untilThere(context, 7);
      await projector.stop();
      expect(await asked(context, {})).toEqual([7]);
    } finally {
      await other.stop();
    }
  });
}
