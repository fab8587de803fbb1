import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { authorizedAs, polku, type RunningPolku, startPolku } from '../support/polku-process.js';

const ROUNDS = 2;
const WRITERS = 8;
const ACKNOWLEDGED_BEFORE_KILL = 60;

let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'polku-kill-'));
});
afterAll(() => rm(data, { recursive: true, force: true }));

/** What the API acknowledged: the revision of each jobseeker's benefits stream. */
type Acknowledged = Map<string, number>;

async function writeUntilItEnds(api: string, writer: string, acknowledged: Acknowledged): Promise<void> {
  const headers = { 'Content-Type': 'application/json', ...(await authorizedAs(api, 'kela-worker')) };
  for (let number = 0; ; number++) {
    const jobseeker = `${writer}-${number % 5}`;
    const body = JSON.stringify({ on: day(number), municipality: number % 2 === 0 ? '205' : '765' });
    try {
      const response = await fetch(`${api}/v1/jobseekers/${jobseeker}/record-home-municipality`, {
        method: 'POST',
        headers,
        body,
      });
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
      const { revision } = (await response.json()) as { revision: number };
      acknowledged.set(jobseeker, Math.max(revision, acknowledged.get(jobseeker) ?? -1));
    } catch (error) {
      if ((error as Error).name === 'TypeError') return; // the connection is gone: the process was killed
      throw error;
    }
  }
}

function day(number: number): string {
  return new Date(Date.UTC(2000, 0, 1 + number)).toISOString().slice(0, 10);
}

async function expectNothingMissing({ api }: RunningPolku, acknowledged: Acknowledged): Promise<void> {
  const headers = await authorizedAs(api, 'kela-worker');
  for (const [jobseeker, revision] of acknowledged) {
    const response = await fetch(
      `${api}/v1/jobseekers/${jobseeker}/cost-timeline?atLeastRevision=${revision}`,
      { headers },
    );
    expect({ jobseeker, status: response.status }).toEqual({ jobseeker, status: 200 });
  }
}

it('kill -9 of the whole process loses nothing that was acknowledged, and the read models equal a rebuild', async () => {
  const acknowledged: Acknowledged = new Map();
  for (let round = 1; round <= ROUNDS; round++) {
    const running = await startPolku(data, '--no-demo');
    await expectNothingMissing(running, acknowledged);
    const writers = Array.from({ length: WRITERS }, (_, n) =>
      writeUntilItEnds(running.api, `round${round}-writer${n}`, acknowledged),
    );
    const enough = Math.max(ACKNOWLEDGED_BEFORE_KILL * round, 1);
    while ([...acknowledged.values()].reduce((sum, revision) => sum + revision + 1, 0) < enough) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await running.end('SIGKILL');
    await Promise.all(writers);
  }
  const running = await startPolku(data, '--no-demo');
  await expectNothingMissing(running, acknowledged);
  while (!(await fetch(`${running.api}/ready`)).ok) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await running.end('SIGTERM')).toBe(0);
  const rebuild = await polku('rebuild', '--data', data);
  expect(rebuild).toMatchObject({ code: 0, stdout: expect.stringContaining('Equal, byte for byte') });
}, 240_000);
