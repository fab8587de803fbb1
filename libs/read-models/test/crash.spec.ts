import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openReadModelDatabase, projectedDomain, ReadModelsInUse } from '#read-models';
import { loadStatutes } from '#statutes';
import { pgliteTemplate } from '../../../test/support/pglite-template.js';
import { startTemporaryPostgres } from '../../../test/support/temporary-postgres.js';
import { CollectedLog } from './support/collected-log.js';
import { ProjectionContext } from './support/projection-context.js';
import { recordedLives } from './support/recorded-lives.js';
import { startTestStore, type TestStore } from './support/test-store.js';

const PROGRAM = fileURLToPath(
  new URL('../../../dist/libs/read-models/test/processes/project-until-killed.js', import.meta.url),
);
const ROUNDS = 2;
const EVENTS_OF_ROUND = 40;
const COMMITS_BEFORE_KILL = 8;

describe('a projector that is killed (kill -9) in the middle of its work', () => {
  let store: TestStore;
  let folder: string;
  let template: string;

  beforeAll(async () => {
    template = await pgliteTemplate();
  }, 60_000);
  beforeEach(async () => {
    store = await startTestStore();
    folder = await mkdtemp(join(tmpdir(), 'polku-crash-'));
  });
  afterEach(async () => {
    await store.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('leaves a PGlite that goes on, and ends equal to a rebuild', async () => {
    await killAndGoOn(undefined);
  }, 120_000);

  it('leaves a PostgreSQL that goes on, and ends equal to a rebuild', async () => {
    const postgres = await startTemporaryPostgres();
    if (postgres === undefined) return;
    try {
      await killAndGoOn(postgres.url);
    } finally {
      await postgres.stop();
    }
  }, 120_000);

  async function killAndGoOn(databaseUrl: string | undefined): Promise<void> {
    const lives = recordedLives({ jobseekers: 6, events: ROUNDS * EVENTS_OF_ROUND, seed: 21 });
    for (let round = 0; round < ROUNDS; round++) {
      const child = startProjecting(databaseUrl);
      const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
      await lines.next();
      if (databaseUrl === undefined && round === 0) await expectSecondProcessRefused(child);
      const ofRound = lives.slice(round * EVENTS_OF_ROUND, (round + 1) * EVENTS_OF_ROUND);
      // Each event on its own makes a commit of its own, however slow the projector is beside the recording.
      for (const event of ofRound.slice(0, COMMITS_BEFORE_KILL)) {
        await recordAll([event]);
        await lines.next();
      }
      const recording = recordAll(ofRound.slice(COMMITS_BEFORE_KILL));
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('exit', resolve));
      await recording;
    }
    await expectEqualToRebuild(databaseUrl, lives.length);
  }

  function startProjecting(databaseUrl: string | undefined) {
    const DATABASE_URL = databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl };
    const child = spawn(process.execPath, [PROGRAM, store.url, folder, template], {
      env: { PATH: process.env.PATH, ...DATABASE_URL },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return child;
  }

  async function recordAll(lives: ReturnType<typeof recordedLives>): Promise<void> {
    for (const { stream, event } of lives) await store.record(stream, [event]);
  }

  async function expectSecondProcessRefused(child: ChildProcess): Promise<void> {
    const second = openReadModelDatabase({ folder, log: new CollectedLog() });
    await expect(second).rejects.toEqual(new ReadModelsInUse(folder, child.pid));
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
