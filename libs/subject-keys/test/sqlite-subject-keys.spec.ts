import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Database from 'libsql';
import { loadMasterKey, openSqliteSubjectKeys } from '#subject-keys';
import { itKeepsSubjectKeys, masterKey } from './subject-keys-contract.js';

const keyMakingProcess = fileURLToPath(
  new URL('../../../dist/libs/subject-keys/test/key-making-process.js', import.meta.url),
);

async function bytesIn(folder: string): Promise<Buffer> {
  return Buffer.concat(
    await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name)))),
  );
}

describe('subject keys in a SQLite file', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'polku-keys-'));
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  itKeepsSubjectKeys((options) => openSqliteSubjectKeys({ ...options, file: join(folder, 'keys.sqlite') }));

  it('can be read by its own account only', async () => {
    for (const name of await readdir(folder)) expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
  });

  it('agrees on one key, and on one master key, with processes that start at the same time', async () => {
    const shared = await mkdtemp(join(folder, 'shared-'));
    const subjects = Array.from({ length: 50 }, () => randomUUID());
    const printed = await Promise.all(
      [0, 1, 2].map(() => promisify(execFile)(process.execPath, [keyMakingProcess, shared, ...subjects])),
    );
    const [one = '', ...others] = printed.map(({ stdout }) => stdout);
    expect(JSON.parse(one)).toHaveLength(subjects.length);
    for (const other of others) expect(other).toBe(one);
  });

  it('keeps what another process did, also when this one opened the file twice', async () => {
    const own = await mkdtemp(join(folder, 'twice-'));
    const options = {
      file: join(own, 'keys.sqlite'),
      masterKey: await loadMasterKey({ file: join(own, 'master.key') }),
    };
    const first = await openSqliteSubjectKeys(options);
    await first.keyFor('before');
    await (await openSqliteSubjectKeys(options)).close();
    await promisify(execFile)(process.execPath, [keyMakingProcess, own, 'elsewhere']);
    expect(await first.find('elsewhere')).toBeDefined();
    await first.keyFor('after');
    await first.close();
    const again = await openSqliteSubjectKeys(options);
    for (const subject of ['before', 'elsewhere', 'after']) expect(await again.find(subject)).toBeDefined();
    await again.close();
  });

  it('leaves no wrapped key in the file or its log after destruction', async () => {
    const own = await mkdtemp(join(folder, 'residue-'));
    const file = join(own, 'keys.sqlite');
    const keys = await openSqliteSubjectKeys({ file, masterKey });
    const subject = randomUUID();
    await keys.keyFor(subject);
    const reader = new Database(file);
    const row = reader.prepare('SELECT wrapped FROM subject_key WHERE subject_id = ?').get(subject);
    const wrapped = Buffer.from((row as { wrapped: ArrayBuffer }).wrapped);
    expect((await bytesIn(own)).includes(wrapped)).toBe(true);
    // Somebody who reads meanwhile delays it, and no more.
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM subject_key').get();
    const destroyed = keys.destroy(subject);
    expect(await keys.find(subject)).toBe('destroyed');
    reader.exec('COMMIT');
    reader.close();
    await destroyed;
    expect((await bytesIn(own)).includes(wrapped)).toBe(false);
    await keys.close();
  });
});
