import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { polku } from '../../../test/support/polku-process.js';
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
});
