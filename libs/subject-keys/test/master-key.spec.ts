import { createSecretKey, randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GivenMasterKey, loadMasterKey, UnusableMasterKey } from '#subject-keys';

describe('the master key', () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'polku-master-key-'));
    file = join(folder, 'keys', 'master.key');
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('is made at first use in a file that only its owner can read, and stays', async () => {
    const made = await loadMasterKey({ file });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await (await loadMasterKey({ file })).currentVersion()).toBe(await made.currentVersion());
  });

  it('is one and the same for all who ask at once', async () => {
    const loaded = await Promise.all(Array.from({ length: 10 }, () => loadMasterKey({ file })));
    expect(new Set(await Promise.all(loaded.map((each) => each.currentVersion()))).size).toBe(1);
  });

  it.each(['base64', 'base64url', 'hex'] as const)(
    'is taken from POLKU_MASTER_KEY in %s, and no file is made',
    async (form) => {
      const bytes = randomBytes(32);
      const key = await loadMasterKey({ file, environment: { POLKU_MASTER_KEY: bytes.toString(form) } });
      expect(await key.currentVersion()).toBe(
        await new GivenMasterKey([createSecretKey(bytes)]).currentVersion(),
      );
      await expect(stat(file)).rejects.toThrow('ENOENT');
    },
  );

  it.each(['short', 'ä'.repeat(43), 'A'.repeat(100), 'f'.repeat(65)])(
    'is not %j, and the refusal does not repeat it',
    async (POLKU_MASTER_KEY) => {
      const refusal = await loadMasterKey({ file, environment: { POLKU_MASTER_KEY } }).then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(refusal).toBeInstanceOf(UnusableMasterKey);
      expect(String(refusal)).not.toContain(POLKU_MASTER_KEY);
    },
  );

  it('is refused in a file that others can read', async () => {
    await loadMasterKey({ file });
    await chmod(file, 0o640);
    await expect(loadMasterKey({ file })).rejects.toThrow(`chmod 600 ${file}`);
  });

  it('is refused when the file does not hold a key', async () => {
    await loadMasterKey({ file });
    await writeFile(file, 'not a key\n');
    await expect(loadMasterKey({ file })).rejects.toThrow(UnusableMasterKey);
  });
});
