import { sql } from 'kysely';
import {
  LIVE_SCHEMA,
  type ProjectedDomain,
  Projector,
  projectedDomain,
  type ReadModelDatabase,
  ReadModels,
} from '#read-models';
import { loadStatutes } from '#statutes';
import { CollectedLog, type DatabaseUnderTest } from './support/database-under-test.js';
import { startTestStore, type TestStore } from './support/test-store.js';
import { until } from './support/until.js';

/** What the read models promise, whatever database holds them. */
export function describeReadModels(kind: string, open: () => Promise<DatabaseUnderTest | undefined>): void {
  describe(`read models in ${kind}`, () => {
    const domain = projectedDomain(loadStatutes());
    let opened: DatabaseUnderTest | undefined;
    let store: TestStore;

    beforeAll(async () => {
      opened = await open();
    }, 60_000);
    afterAll(async () => {
      await opened?.stop();
    });
    beforeEach(async () => {
      store = await startTestStore();
      if (opened) await forget(opened.database);
    });
    afterEach(async () => {
      await store.stop();
    });

    /** Where the machine has no such database the suite says so once and checks nothing. */
    function on(what: string, check: (context: Context) => Promise<void>): void {
      it(what, async () => {
        if (opened === undefined) return;
        const context = new Context(opened.database, store, domain);
        try {
          await check(context);
        } finally {
          await context.stopProjectors();
        }
      });
    }

    on('show what was recorded as soon as it is projected', async ({ store, readModels, project }) => {
      await project();
      const revision = await store.record('jobseeker-J1', [
        event(1, 'JobSearchRegistered', { on: '2025-01-02' }),
      ]);
      expect(await readModels.pathway('J1', { atLeastRevision: revision })).toMatchObject({
        jobseeker: 'J1',
        revision: 0,
        pathway: { jobSearches: [{ from: '2025-01-02' }] },
      });
    });
  });
}

class Context {
  readonly readModels: ReadModels;
  readonly log = new CollectedLog();
  private readonly projectors: Projector[] = [];

  constructor(
    readonly database: ReadModelDatabase,
    readonly store: TestStore,
    readonly domain: ProjectedDomain,
  ) {
    this.readModels = new ReadModels(database);
  }

  readonly project = async (domain = this.domain): Promise<Projector> => {
    const { database, log } = this;
    const projector = new Projector({ eventStore: this.store.store, database, domain, log });
    this.projectors.push(projector);
    projector.start();
    await until(() => projector.status().state === 'live', 'the projector is live');
    return projector;
  };

  readonly stopProjectors = async (): Promise<void> => {
    for (const projector of this.projectors) await projector.stop();
  };
}

function event(number: number, type: string, data: unknown) {
  return { id: `00000000-0000-4000-9000-${number.toString(16).padStart(12, '0')}`, type, data };
}

async function forget({ kysely }: ReadModelDatabase): Promise<void> {
  const { rows } = await sql<{ tablename: string }>`
    select tablename from pg_tables where schemaname = ${LIVE_SCHEMA}`.execute(kysely);
  for (const { tablename } of rows)
    await sql`truncate ${sql.table(`${LIVE_SCHEMA}.${tablename}`)}`.execute(kysely);
}
