import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSecretFile } from '../src/index.js';

describe('a file with a secret', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'polku-secret-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('is for this account alone, also in a folder that was not there', async () => {
    const file = join(folder, 'keys', 'master.key');
    await createSecretFile(file, 'first');
    expect(await readFile(file, 'utf8')).toBe('first\n');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('is that of the first of many who make it at once, and nothing else is left', async () => {
    const file = join(folder, 'master.key');
    await Promise.all(Array.from({ length: 20 }, (_, number) => createSecretFile(file, `key ${number}`)));
    const made = await readFile(file, 'utf8');
    expect(made).toMatch(/^key \d+\n$/);
    await createSecretFile(file, 'later');
    expect(await readFile(file, 'utf8')).toBe(made);
    expect(await readdir(folder)).toEqual(['master.key']);
  });
});
