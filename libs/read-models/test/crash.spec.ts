import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReadModelDatabase, projectedDomain, ReadModelsInUse } from '#read-models';
import { loadStatutes } from '#statutes';
import {
  nativePostgres,
  startTemporaryPostgres,
  type TemporaryPostgres,
} from '../../../test/support/temporary-postgres.js';
import { CollectedLog } from './support/collected-log.js';
import { ProjectingProcess } from './support/projecting-process.js';
import { ProjectionContext } from './support/projection-context.js';
import { recordedLives } from './support/recorded-lives.js';
import { startTestStore, type TestStore } from './support/test-store.js';

const ROUNDS = 2;
const EVENTS_OF_ROUND = 40;
/** Recorded one by one, each when the one before is applied: so many commits there are at least before the kill. */
const EVENTS_ONE_BY_ONE = 8;

describe('a projector that is killed (kill -9) in the middle of its work', () => {
  let store: TestStore;
  let folder: string;
  let child: ProjectingProcess | undefined;
  let postgres: TemporaryPostgres | undefined;

  beforeEach(async () => {
    store = await startTestStore();
    folder = await mkdtemp(join(tmpdir(), 'polku-crash-'));
  });
  afterEach(async () => {
    await child?.kill();
    await postgres?.stop();
    child = undefined;
    postgres = undefined;
    await store.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('leaves a PGlite that goes on, and ends equal to a rebuild', async () => {
    await killAndGoOn(undefined);
  }, 300_000);

  (nativePostgres ? it : it.skip)(
    'leaves a PostgreSQL that goes on, and ends equal to a rebuild',
    async () => {
      postgres = await startTemporaryPostgres();
      await killAndGoOn(postgres.url);
    },
    300_000,
  );

  it('and a rebuild that is killed goes on in a PGlite, and ends equal to what was there', async () => {
    await killRebuild(undefined);
  }, 300_000);

  (nativePostgres ? it : it.skip)(
    'and a rebuild that is killed goes on in a PostgreSQL, and ends equal to what was there',
    async () => {
      postgres = await startTemporaryPostgres();
      await killRebuild(postgres.url);
    },
    300_000,
  );

  async function killRebuild(databaseUrl: string | undefined): Promise<void> {
    const events = 120;
    await recordAll(recordedLives({ jobseekers: 6, events, seed: 22 }));
    await onceOpened(databaseUrl, async (context) => {
      await (await context.project()).stop();
    });
    const killed = async (when: (rebuilding: ProjectingProcess) => Promise<void>) => {
      child = new ProjectingProcess({ url: store.url, folder, databaseUrl }, 'rebuild-until-killed');
      await child.opened();
      await when(child);
      await child.kill();
    };
    await killed((rebuilding) => rebuilding.untilApplied(1));
    // Told for the second time, the rows of some people are committed.
    await killed(async (rebuilding) => {
      await rebuilding.until('folding');
      await rebuilding.until('folding');
    });
    await killed((rebuilding) => rebuilding.until('comparing'));
    await onceOpened(databaseUrl, async (context) => {
      const { before, after, goneOnFrom } = await context.rebuild();
      expect(goneOnFrom).toBe(events);
      expect(before).toEqual(after);
    });
  }

  async function onceOpened(
    databaseUrl: string | undefined,
    use: (context: ProjectionContext) => Promise<void>,
  ): Promise<void> {
    const database = await openReadModelDatabase({
      folder,
      databaseUrl,
      log: new CollectedLog(),
    });
    const context = new ProjectionContext(database, store, projectedDomain(loadStatutes()));
    try {
      await use(context);
    } finally {
      await context.stopProjectors();
      await database.close();
    }
  }

  async function killAndGoOn(databaseUrl: string | undefined): Promise<void> {
    const lives = recordedLives({ jobseekers: 6, events: ROUNDS * EVENTS_OF_ROUND, seed: 21 });
    let recorded = 0;
    for (let round = 0; round < ROUNDS; round++) {
      child = new ProjectingProcess({ url: store.url, folder, databaseUrl });
      await child.opened();
      if (databaseUrl === undefined && round === 0) await expectSecondProcessRefused(child.pid);
      const ofRound = lives.slice(recorded, recorded + EVENTS_OF_ROUND);
      for (const life of ofRound.slice(0, EVENTS_ONE_BY_ONE)) {
        await recordAll([life]);
        await child.untilApplied(++recorded);
      }
      const recording = recordAll(ofRound.slice(EVENTS_ONE_BY_ONE));
      await child.untilApplied(recorded + 1);
      await child.kill();
      await recording;
      recorded = (round + 1) * EVENTS_OF_ROUND;
    }
    await expectEqualToRebuild(databaseUrl, lives.length);
  }

  async function recordAll(lives: ReturnType<typeof recordedLives>): Promise<void> {
    for (const { stream, event } of lives) await store.record(stream, [event]);
  }

  async function expectSecondProcessRefused(holder: number | undefined): Promise<void> {
    const second = openReadModelDatabase({ folder, log: new CollectedLog() });
    await expect(second).rejects.toEqual(new ReadModelsInUse(folder, holder));
  }

  async function expectEqualToRebuild(databaseUrl: string | undefined, events: number): Promise<void> {
    const database = await openReadModelDatabase({ folder, databaseUrl, log: new CollectedLog() });
    const context = new ProjectionContext(database, store, projectedDomain(loadStatutes()));
    try {
      const projector = await context.project();
      await context.untilApplied(events);
      await projector.stop();
      expect((await context.readModels.status()).events).toBe(events);
      expect(context.log.messages().filter((message) => message.includes('anew'))).toEqual([]);
      const { before, after } = await context.rebuild();
      expect(before).toEqual(after);
    } finally {
      await context.stopProjectors();
      await database.close();
    }
  }
});
