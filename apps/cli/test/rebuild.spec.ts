import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { polku, startPolku } from '../../../test/support/polku-process.js';
import { bearerOf } from './support/bearer-of.js';
import { numbered, writePayments } from './support/payment-files.js';

describe('polku rebuild', () => {
  it('tells with its exit code that there was nothing to compare with, and compares from then on', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'polku-rebuild-'));
    try {
      const data = join(folder, 'data');
      const payments = await writePayments(join(folder, 'payments.csv'), { jobseekers: numbered(3) });
      expect((await polku('import', '--data', data, '--payments', payments)).code).toBe(0);
      const first = await polku('rebuild', '--data', data);
      expect(first).toMatchObject({ code: 2, stdout: expect.stringContaining('nothing to compare with') });
      const second = await polku('rebuild', '--data', data);
      expect(second).toMatchObject({ code: 0, stdout: expect.stringContaining('Equal, byte for byte') });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 300_000);

  it('has a Polku that runs do it, and shows how far its read models are', async () => {
    const data = await mkdtemp(join(tmpdir(), 'polku-rebuild-'));
    const running = await startPolku(data, '--no-demo');
    try {
      const official = await bearerOf(running.api, 'caseworker');
      const recorded = await fetch(`${running.api}/v1/jobseekers/R1/register-job-search`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...official },
        body: JSON.stringify({ on: '2026-01-12' }),
      });
      expect(recorded.status).toBe(201);
      await fetch(`${running.api}/v1/jobseekers/R1/pathway?atLeastRevision=0`, { headers: official });
      const rebuilt = await polku('rebuild', '--data', data, '--url', running.api);
      expect(rebuilt).toMatchObject({ code: 0, stdout: expect.stringContaining('Equal, byte for byte') });
      const status = await polku('projection', 'status', '--url', running.api);
      expect(status.stdout).toMatch(/^1 events projected, up to date\.\nRebuild: done/);
      const id = '0190f3c1-0000-7000-8000-000000000002';
      const skipping = ['--event', id, '--reason', 'a try', '--url', running.api];
      expect(await polku('projection', 'skip', ...skipping)).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('Only an event that the read models could not take in'),
      });
      const stopped = await polku('rebuild', '--stop', '--url', running.api);
      expect(stopped.stdout).toBe('No rebuild is under way.\n');
    } finally {
      await running.end('SIGTERM');
      await rm(data, { recursive: true, force: true });
    }
  }, 300_000);
});
