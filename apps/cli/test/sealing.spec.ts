import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealingSettings } from '#apps/cli/src/start/sealing-settings.js';
import { SealedLog } from '#archive';
import { authorizedAs, polku, startPolku } from '../../../test/support/polku-process.js';

describe('a running Polku seals its log', () => {
  it('by itself, so that it can be verified, and goes on with the same key after a stop', async () => {
    const place = await mkdtemp(join(tmpdir(), 'polku-sealing-'));
    const archive = join(place, 'data', 'archive');
    try {
      let sealed = 0;
      for (const jobseeker of ['S1', 'S2']) {
        const first = await startPolku(join(place, 'data'), '--no-demo');
        const headers = {
          ...(await authorizedAs(first.api, 'caseworker')),
          'Content-Type': 'application/json',
        };
        const recorded = await fetch(`${first.api}/v1/jobseekers/${jobseeker}/register-job-search`, {
          method: 'POST',
          headers,
          body: JSON.stringify({ on: '2026-01-12' }),
        });
        expect(recorded.status).toBe(201);
        await first.end('SIGTERM');
        // Sealed by the next start: nothing else was asked to.
        const next = await startPolku(join(place, 'data'), '--no-demo');
        const deadline = Date.now() + 30_000;
        let size = 0;
        while (size <= sealed && Date.now() < deadline) size = (await SealedLog.open(archive))?.size ?? 0;
        await next.end('SIGTERM');
        expect(size).toBeGreaterThan(sealed);
        sealed = size;
      }
      const key = (await readFile(join(archive, 'log-key.vkey'), 'utf8')).trim();
      expect(await polku('verify', '--archive', archive, '--key', key)).toMatchObject({
        code: 0,
        stdout: expect.stringContaining(`Whole: ${sealed} events`),
      });
    } finally {
      await rm(place, { recursive: true, force: true });
    }
  }, 240_000);

  it.each([
    [{}, { everyMinutes: 15 }],
    [{ SEAL_EVERY_MINUTES: '' }, { everyMinutes: 15 }],
    [
      { SEAL_EVERY_MINUTES: '0', LOG_NAME: 'example.fi/polku' },
      { everyMinutes: 0, name: 'example.fi/polku' },
    ],
    [{ SEAL_EVERY_MINUTES: '10080' }, { everyMinutes: 10_080 }],
  ])('as its settings say: %j', (environment, settings) => {
    expect(sealingSettings(environment)).toEqual(settings);
  });

  it.each([
    [{ SEAL_EVERY_MINUTES: '10081' }, 'SEAL_EVERY_MINUTES'],
    [{ SEAL_EVERY_MINUTES: '-1' }, 'SEAL_EVERY_MINUTES'],
    [{ SEAL_EVERY_MINUTES: '1.5' }, 'SEAL_EVERY_MINUTES'],
    [{ LOG_NAME: 'two words' }, 'LOG_NAME'],
    [{ LOG_NAME: 'a+b' }, 'LOG_NAME'],
  ])('and refuses settings that cannot be: %j', (environment, name) => {
    expect(() => sealingSettings(environment)).toThrow(name);
  });
});
