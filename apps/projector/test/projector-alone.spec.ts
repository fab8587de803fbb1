import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { allContracts } from '#contracts';
import { startTemporaryNode } from '#embedded-node';
import { connectEventStore } from '#event-store';
import { openReadModelDatabase, ReadModels } from '#read-models';
import { newEvent } from '../../../test/support/new-event.js';
import { nativePostgres, startTemporaryPostgres } from '../../../test/support/temporary-postgres.js';
import { WITHOUT_KEYS } from '../src/without-keys.js';

const PROGRAM = fileURLToPath(new URL('../../../dist/apps/projector/src/main.js', import.meta.url));

function start(environment: Record<string, string>) {
  const child = spawn(process.execPath, [PROGRAM], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { out: '', err: '' };
  child.stdout.on('data', (text) => {
    output.out += text;
  });
  child.stderr.on('data', (text) => {
    output.err += text;
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, output, ended };
}

describe('the projector alone', () => {
  it.each([
    [{ DATABASE_URL: 'postgresql://localhost/x' }, 'set EVENTSTORE_URL'],
    [{ EVENTSTORE_URL: 'esdb://localhost:1?tls=false' }, 'can be open in one process only'],
  ])('does not start without its settings, and says why', async (environment, why) => {
    const { output, ended } = start(environment);
    expect(await ended).toBe(1);
    expect(output.err).toContain(why);
    expect(output.out).toBe('');
  });

  (nativePostgres ? it : it.skip)(
    'projects for an API in another process, and ends in order at SIGTERM',
    async () => {
      const postgres = await startTemporaryPostgres();
      const node = await startTemporaryNode();
      const eventStore = connectEventStore({
        url: node.connectionString,
        keys: WITHOUT_KEYS,
        contracts: allContracts,
      });
      const log = { info() {}, warn() {}, error() {} };
      const projector = start({ EVENTSTORE_URL: node.connectionString, DATABASE_URL: postgres.url });
      const database = await openReadModelDatabase({ databaseUrl: postgres.url, folder: '', log });
      try {
        const event = newEvent('JobSearchRegistered', { on: '2025-01-02' });
        await eventStore.append('jobseeker-J1', 'no-stream', [event]);
        const readModels = new ReadModels(database);
        const patient = { atLeastRevision: 0, withinMs: 20_000 };
        expect(await readModels.pathway('J1', patient)).toMatchObject({ revision: 0 });
        expect((await readModels.status()).projectorAtWork).toBe(true);
        projector.child.kill('SIGTERM');
        expect(await projector.ended).toBe(0);
        expect(projector.output.err).toBe('');
        expect(projector.output.out).toContain('the projector ends with the batch under way');
        expect((await readModels.status()).projectorAtWork).toBe(false);
      } finally {
        projector.child.kill('SIGKILL');
        await database.close();
        await eventStore.close();
        await node.stop();
        await postgres.stop();
      }
    },
    60_000,
  );
});
