import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ImportLock } from '#apps/cli/src/import/import-lock.js';
import { startTemporaryNode } from '#embedded-node';
import {
  authorizedAs,
  polku,
  polkuIn,
  type RunningPolku,
  spawnPolku,
  startPolku,
} from '../../../test/support/polku-process.js';
import { numbered, writePayments } from './support/payment-files.js';

let folder: string;
let data: string;
let running: RunningPolku | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polku-imports-'));
  data = join(folder, 'data');
});
afterEach(async () => {
  await running?.end('SIGKILL');
  running = undefined;
  await rm(folder, { recursive: true, force: true });
});

const payments = (jobseekers: readonly string[], prefix?: string) =>
  writePayments(join(folder, `${prefix ?? 'P'}.csv`), {
    jobseekers,
    ...(prefix === undefined ? {} : { prefix }),
  });

describe('two imports into one data folder', () => {
  it('at once: the second is refused with the process of the first, and can be repeated afterwards', async () => {
    const file = await payments(['J1']);
    running = await startPolku(data, '--no-demo');
    const first = ImportLock.acquire(data);
    try {
      const second = await polku('import', '--data', data, '--payments', file);
      expect(second).toMatchObject({ code: 1, stdout: '' });
      expect(second.stderr).toContain(`error: process ${process.pid} is importing into ${data}`);
    } finally {
      first.release();
    }
    expect((await polku('import', '--data', data, '--payments', file)).stdout).toBe(
      '1 row of 1 jobseeker: 1 event recorded.\n',
    );
  }, 300_000);

  it('started together: each one records all of its own or is refused, and nobody takes over what another has at work', async () => {
    const files = [await payments(numbered(300, 'A'), 'A'), await payments(numbered(300, 'B'), 'B')];
    running = await startPolku(data, '--no-demo');
    const ended = await Promise.all(files.map((file) => polku('import', '--data', data, '--payments', file)));
    const accepted = ended.filter(({ code }) => code === 0);
    expect(accepted.length).toBeGreaterThan(0);
    for (const { stdout } of accepted)
      expect(stdout).toBe('300 rows of 300 jobseekers: 300 events recorded.\n');
    for (const { stderr } of ended.filter(({ code }) => code !== 0))
      expect(stderr).toMatch(/^error: process .*\n$/);
  }, 300_000);
});

describe('an import that is killed (kill -9) while it records, with everything else', () => {
  it('is finished at the next start, whole', async () => {
    const file = await payments(numbered(2_000));
    running = await startPolku(data, '--no-demo');
    const importing = spawnPolku(['import', '--data', data, '--payments', file]);
    const exited = once(importing.child, 'exit');
    const exitedTooSoon = exited.then(() => {
      throw new Error(
        `the import ended before it could be killed: ${importing.stdout()}${importing.stderr()}`,
      );
    });
    await Promise.race([untilSomethingIsRecorded(running), exitedTooSoon]);
    importing.child.kill('SIGKILL');
    exitedTooSoon.catch(() => undefined);
    await exited;
    expect(await readdir(join(data, 'accepted-imports'))).toHaveLength(1);
    await running.end('SIGKILL');

    running = await startPolku(data, '--no-demo');
    expect(running.stdout()).toMatch(/An interrupted import was finished: [1-9]\d* events recorded\./);
    expect(await readdir(join(data, 'accepted-imports'))).toEqual([]);
    expect((await polku('import', '--data', data, '--payments', file)).stdout).toBe(
      '2000 rows of 2000 jobseekers: 0 events recorded, everything was known already.\n',
    );
  }, 600_000);
});

async function untilSomethingIsRecorded({ api }: RunningPolku): Promise<void> {
  const headers = await authorizedAs(api, 'caseworker');
  for (;;) {
    const response = await fetch(`${api}/v1/jobseekers/J0/events`, { headers });
    if (response.ok && ((await response.json()) as { events: unknown[] }).events.length > 0) return;
    await setTimeout(5);
  }
}

describe('a data folder that is used with another event store', () => {
  it('has no owners of payments from the store before', async () => {
    const stores = [await startTemporaryNode(), await startTemporaryNode()] as const;
    try {
      const [before, now] = stores.map(({ connectionString }) => ({ EVENTSTORE_URL: connectionString }));
      const importing = (environment: NodeJS.ProcessEnv | undefined, file: string) =>
        polkuIn(environment ?? {}, 'import', '--data', data, '--payments', file);
      expect(await importing(before, await payments(['J1', 'J2', 'J3']))).toMatchObject({ code: 0 });
      expect(await importing(before, await payments(['J9', 'J2']))).toMatchObject({ code: 1 });
      expect(await importing(now, await payments(['J9', 'J2']))).toMatchObject({
        code: 0,
        stdout: '2 rows of 2 jobseekers: 2 events recorded.\n',
      });
      const taken = await importing(now, await payments(['J1']));
      expect(taken.stderr).toContain('A payment of another jobseeker is recorded under this identifier.');
    } finally {
      for (const store of stores) await store.stop();
    }
  }, 300_000);
});
