import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureSecretFile } from '#secret-file';

describe('ensureSecretFile', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'polku-secret-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('makes an empty file for this account only', () => {
    const file = join(folder, 'new');
    ensureSecretFile(file);
    expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual(['', 0o600]);
  });

  it('leaves one that is there as it is', () => {
    const file = join(folder, 'there');
    writeFileSync(file, 'kept', { mode: 0o640 });
    ensureSecretFile(file);
    expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual(['kept', 0o640]);
  });

  it('says so where no file can be', () => {
    expect(() => ensureSecretFile(join(folder, 'missing', 'file'))).toThrow('ENOENT');
  });
});
