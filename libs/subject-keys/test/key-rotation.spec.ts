import { createSecretKey, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import {
  KeyAdministration,
  type MasterKey,
  MasterKeyFile,
  openSqliteSubjectKeys,
  openSubjectKeys,
  type SubjectKeys,
  secretSealing,
} from '#subject-keys';
import { bytesOf } from './subject-keys-contract.js';
import { startVaultTransit } from './vault-transit-server.js';

describe('the rotation of the master key', () => {
  let folder: string;
  const environment: Record<string, string> = {};

  const open = () => openSubjectKeys({ folder, environment });
  const administered = async <Result>(use: (administration: KeyAdministration) => Promise<Result>) => {
    const administration = await KeyAdministration.open({ folder, environment });
    try {
      return await use(administration);
    } finally {
      await administration.close();
    }
  };
  const keysOf = async (keys: SubjectKeys, subjects: readonly string[]) => {
    const found = await keys.keysFor(subjects);
    return subjects.map((subject) => bytesOf(found.get(subject)));
  };
  const rotate = () => administered((each) => each.rotate(() => undefined));

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'polku-rotation-'));
    for (const name of Object.keys(environment)) delete environment[name];
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('leaves every key what it was, and nothing under the earlier version', async () => {
    const subjects = Array.from({ length: 1_203 }, () => randomUUID());
    const keys = await open();
    const before = await keysOf(keys, subjects);
    await keys.destroy('erased');
    await keys.close();
    const begun = await administered((each) => each.status());
    const told: number[] = [];
    const after = await administered((each) => each.rotate((done) => told.push(done)));
    expect(told).toEqual([500, 1_000, 1_203]);
    expect(after.currentVersion).not.toBe(begun.currentVersion);
    expect(after.isRotating).toBe(false);
    expect(after.destroyed).toBe(1);
    expect(after.versions).toEqual(
      expect.arrayContaining([
        { version: begun.currentVersion, keys: 0, isRetired: true, isUsable: false },
        { version: after.currentVersion, keys: 1_203, isRetired: false, isUsable: true },
      ]),
    );
    const again = await open();
    expect(await keysOf(again, subjects)).toEqual(before);
    expect(await again.find('erased')).toBe('destroyed');
    await again.close();
  });

  it('lets others read and make keys meanwhile', async () => {
    const subjects = Array.from({ length: 1_000 }, () => randomUUID());
    const working = await open();
    const before = await keysOf(working, subjects);
    const made: string[] = [];
    await administered((each) =>
      each.rotate(async () => {
        const subject = randomUUID();
        made.push(subject);
        await working.keyFor(subject);
      }),
    );
    const later = randomUUID();
    const [key] = await keysOf(working, [later]);
    const madeKeys = await keysOf(working, made);
    const again = await open();
    expect(await keysOf(again, [...subjects, ...made, later])).toEqual([...before, ...madeKeys, key]);
    expect((await administered((each) => each.status())).isRotating).toBe(false);
    await again.close();
    await working.close();
  });

  it('takes nothing under a version that was retired, from one who has not noticed', async () => {
    const file = join(folder, 'master.key');
    const stale = await MasterKeyFile.open(file);
    const former = await stale.wrap([{ context: 'x', key: Buffer.alloc(32) }]);
    let wrapsLate = true;
    // One that was read just before the rotation and stored just after it.
    const late: MasterKey = {
      currentVersion: () => stale.currentVersion(),
      usableVersions: () => stale.usableVersions(),
      unwrap: (keys) => stale.unwrap(keys),
      rewrap: (keys) => stale.rewrap(keys),
      rotate: () => stale.rotate(),
      retireEarlier: () => stale.retireEarlier(),
      wrap: async (keys) => {
        if (!wrapsLate) return await stale.wrap(keys);
        wrapsLate = false;
        await rotate();
        return keys.map(() => former[0] as (typeof former)[number]);
      },
    };
    const keys = await openSqliteSubjectKeys({ masterKey: late, file: join(folder, 'keys.sqlite') });
    const key = await keys.keyFor('somebody');
    await keys.close();
    const again = await open();
    expect(bytesOf(await again.find('somebody'))).toBe(bytesOf(key));
    await again.close();
  });

  it('is finished by the next one when it was broken off at any step', async () => {
    const subjects = Array.from({ length: 1_100 }, () => randomUUID());
    const keys = await open();
    const before = await keysOf(keys, subjects);
    await keys.close();
    const brokenOff = administered((each) =>
      each.rotate((done) => {
        if (done === 500) throw new Error('the power is gone');
      }),
    );
    await expect(brokenOff).rejects.toThrow('the power is gone');
    const half = await administered((each) => each.status());
    expect(half.isRotating).toBe(true);
    expect(half.versions.map((version) => version.keys).sort()).toEqual([500, 600]);
    const between = await open();
    expect(await keysOf(between, subjects)).toEqual(before);
    await between.close();
    const after = await rotate();
    expect(after.currentVersion).toBe(half.currentVersion);
    expect(after.isRotating).toBe(false);
    const again = await open();
    expect(await keysOf(again, subjects)).toEqual(before);
    await again.close();
  });

  it('does not bring a key back that is destroyed while it is rewrapped', async () => {
    const keys = await open();
    await keys.keyFor('somebody');
    const masterKey = await MasterKeyFile.open(join(folder, 'master.key'));
    const { rewrap } = masterKey;
    masterKey.rewrap = async (wrapped) => {
      const rewrapped = await rewrap.call(masterKey, wrapped);
      await keys.destroy('somebody');
      return rewrapped;
    };
    const { SqliteKeyRecords } = await import('../src/sqlite-key-records.js');
    const administration = new KeyAdministration(
      new SqliteKeyRecords(join(folder, 'keys.sqlite')),
      masterKey,
    );
    await administration.rotate(() => undefined);
    await administration.close();
    await keys.close();
    const again = await open();
    expect(await again.find('somebody')).toBe('destroyed');
    await again.close();
  });

  it('moves all keys from the file into Vault', async () => {
    const vault = await startVaultTransit();
    const keys = await open();
    const before = await keysOf(keys, ['a', 'b']);
    await keys.close();
    Object.assign(environment, {
      POLKU_VAULT_KEY: 'transit/polku',
      VAULT_ADDR: vault.address,
      VAULT_TOKEN: vault.token,
    });
    const { versions, currentVersion } = await rotate();
    expect(versions.find(({ version }) => version === currentVersion)).toMatchObject({ keys: 2 });
    await rm(join(folder, 'master.key'));
    const again = await open();
    expect(await keysOf(again, ['a', 'b'])).toEqual(before);
    await again.close();
    await vault.stop();
  });

  it('needs not know of the secrets of the installation', async () => {
    const keys = await open();
    const sealed = await secretSealing(keys, 'installation/log-key').seal('PRIVATE');
    await keys.close();
    expect(sealed).not.toContain('PRIVATE');
    await rotate();
    const again = await open();
    expect(await secretSealing(again, 'installation/log-key').open(sealed)).toBe('PRIVATE');
    await expect(secretSealing(again, 'installation/other').open(sealed)).rejects.toThrow();
    await again.close();
  });
});

describe('a key store of the time before versions', () => {
  it('is taken along', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'polku-older-keys-'));
    const [file, keyFile] = [join(folder, 'keys.sqlite'), join(folder, 'master.key')];
    const made = await openSubjectKeys({ folder, environment: {} });
    const key = bytesOf(await made.keyFor('somebody'));
    await made.keyFor('erased');
    await made.destroy('erased');
    await made.close();
    const { createHmac } = await import('node:crypto');
    const masterKey = createSecretKey(Buffer.from((await readFile(keyFile, 'utf8')).trim(), 'base64'));
    const digest = createHmac('sha256', masterKey).update('polku: which master key is this').digest();
    const database = new Database(file);
    database.exec(
      `ALTER TABLE subject_key DROP COLUMN version; DROP TABLE master_key_version; PRAGMA user_version = 0;
       CREATE TABLE master_key (singleton INTEGER PRIMARY KEY CHECK (singleton = 1), digest BLOB NOT NULL) STRICT;
       INSERT INTO master_key VALUES (1, x'${digest.toString('hex')}');`,
    );
    database.close();
    const again = await openSubjectKeys({ folder, environment: {} });
    expect(bytesOf(await again.find('somebody'))).toBe(key);
    expect(await again.find('erased')).toBe('destroyed');
    await again.close();
    await rm(folder, { recursive: true });
  });
});
