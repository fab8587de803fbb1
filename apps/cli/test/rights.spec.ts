import { cp, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { polku, type RunningPolku, startPolku } from '../../../test/support/polku-process.js';
import { bearerOf } from './support/bearer-of.js';

/** In every text about the person who is erased. */
const MARK = 'Xylofonimerkki';
const CODE = '010190-900P';

describe('keys, own data and retention, with Polku running', () => {
  let place: string;
  let data: string;
  let running: RunningPolku;

  const task = async (jobseeker: string, name: string, body: object) => {
    const response = await fetch(`${new URL(running.api).origin}/v1/jobseekers/${jobseeker}/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(await bearerOf(running.api, 'caseworker')) },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(await response.text());
  };
  const served = async (jobseeker: string, until?: string) => {
    await task(jobseeker, 'identify-person', {
      personalIdentityCode: CODE,
      givenNames: MARK,
      familyName: MARK,
    });
    const ended = until === undefined ? {} : { endedOn: until };
    await task(jobseeker, 'report-job-search', { startedOn: '2019-01-10', ...ended });
    await task(jobseeker, 'report-initial-interview', { on: '2019-01-20', summary: MARK });
  };
  const exported = async (jobseeker: string, name: string) => {
    const to = join(place, name);
    const said = await polku(
      'export',
      '--jobseeker',
      jobseeker,
      '--to',
      to,
      '--url',
      running.api,
      '--language',
      'en',
    );
    expect(said).toMatchObject({ code: 0, stdout: `${to}\n` });
    return await readFile(to, 'utf8');
  };

  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'polku-rights-'));
    data = join(place, 'data');
    running = await startPolku(data, '--no-demo');
    await served('over', '2020-06-30');
    await served('excepted', '2020-06-30');
    await task('excepted', 'extend-retention', {
      on: '2026-01-02',
      exception: 'pending-matter',
      reason: 'An appeal is pending.',
    });
    await served('client');
  }, 600_000);

  afterAll(async () => {
    await running?.end('SIGKILL');
    await rm(place, { recursive: true, force: true });
  });

  it('writes the own data of a person for her alone', async () => {
    const html = await exported('over', 'own.html');
    expect(html).toContain('My data in Polku');
    expect((await stat(join(place, 'own.html'))).mode & 0o077).toBe(0);
    const own = JSON.parse(await exported('over', 'own.json'));
    expect(own).toMatchObject({
      form: 'polku-own-data-1',
      identity: { personalIdentityCode: CODE },
      retention: { state: 'over', endedOn: '2020-06-30' },
    });
    expect((await polku('export', '--jobseeker', 'over', '--to', join(place, 'own.pdf'))).code).toBe(1);
  });

  it('rotates the master key while Polku runs, and everything reads as before', async () => {
    const before = await polku('keys', 'status', '--data', data, '--json');
    const archived = await polku('archive', '--data', data);
    expect(archived.code).toBe(0);
    const [, verifier = ''] = /Key of the log: (\S+)/.exec(archived.stdout) ?? [];
    const rotated = await polku('keys', 'rotate', '--data', data);
    expect(rotated).toMatchObject({ code: 0, stdout: expect.stringContaining('current') });
    const after = await polku('keys', 'status', '--data', data, '--json');
    expect(JSON.parse(after.stdout).currentVersion).not.toBe(JSON.parse(before.stdout).currentVersion);
    expect(JSON.parse(after.stdout)).toMatchObject({ isRotating: false, destroyed: 0 });
    expect(await exported('over', 'after-rotation.html')).toContain(MARK);
    await served('made-after');
    expect(await exported('made-after', 'made-after.html')).toContain(MARK);
    // The key that signs the log is the same one.
    const again = await polku('archive', '--data', data);
    expect(again.stdout).toContain(`Key of the log: ${verifier}`);
    expect((await polku('verify', '--archive', join(data, 'archive'), '--key', verifier)).code).toBe(0);
  });

  it('tells whose time is over, on a day, and erases them and nobody else', async () => {
    const rehearsed = await polku('retention', '--data', data, '--dry-run', '--on', '2022-01-01', '--json');
    expect(rehearsed).toMatchObject({ code: 1, stderr: expect.stringContaining('2022-01-01') });
    const dry = await polku('retention', '--data', data, '--dry-run', '--json');
    expect(JSON.parse(dry.stdout)).toMatchObject({
      isRehearsal: true,
      erased: [{ jobseeker: 'over', retention: { endedOn: '2020-06-30' } }],
      excepted: [{ jobseeker: 'excepted' }],
    });
    expect(await exported('over', 'still.html')).toContain(MARK);
    expect((await polku('retention', '--data', data, '--on', '2026-01-01')).code).toBe(1);

    const done = await polku('retention', '--data', data);
    expect(done).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(
        'Erased: 1; kept by an exception: 1.\n  over: client until 2020-06-30;',
      ),
    });
    const again = await polku('retention', '--data', data, '--json');
    expect(JSON.parse(again.stdout)).toMatchObject({ erased: [] });
    expect(await exported('excepted', 'excepted.html')).toContain(MARK);
  });

  it('leaves the erased unreadable in the archive, in its bundle and in a restored copy of the log', async () => {
    const bundle = join(place, 'bundle');
    const archived = await polku('archive', '--data', data, '--bundle', bundle);
    const [, verifier = ''] = /Key of the log: (\S+)/.exec(archived.stdout) ?? [];
    expect(await polku('verify', '--bundle', bundle, '--key', verifier)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Whole'),
    });
    const replayed = await polku('replay', '--bundle', bundle, '--jobseeker', 'over');
    expect(replayed.stdout).not.toContain(MARK);
    // The log of before the erasure would be as sealed as this one: the keys are no part of it.
    await running.end('SIGTERM');
    const restored = join(place, 'restored');
    await cp(join(data, 'node'), join(restored, 'node'), { recursive: true });
    await cp(join(data, 'keys'), join(restored, 'keys'), { recursive: true });
    running = await startPolku(restored, '--no-demo');
    for (const name of ['restored.html', 'restored.json']) {
      const own = await exported('over', name);
      expect(own).not.toContain(MARK);
      expect(own).not.toContain(CODE);
    }
    expect(await exported('client', 'client.html')).toContain(MARK);
    for (const file of await filesIn(data)) {
      expect((await readFile(file)).includes(MARK)).toBe(false);
    }
  });
});

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
