import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Pool } from 'pg';
import {
  KeyAdministration,
  openPostgresSubjectKeys,
  openSubjectKeys,
  type SubjectKeys,
  SubjectKeysUnavailable,
} from '#subject-keys';
import {
  nativePostgres,
  startTemporaryPostgres,
  type TemporaryPostgres,
} from '../../../test/support/temporary-postgres.js';
import { bytesOf, itKeepsSubjectKeys, masterKey } from './subject-keys-contract.js';

describe('subject keys in PostgreSQL', () => {
  let native: TemporaryPostgres | undefined;
  let inProcess: PGlite | undefined;

  beforeAll(async () => {
    if (nativePostgres) native = await startTemporaryPostgres();
    else inProcess = await PGlite.create();
  });

  afterAll(async () => {
    await inProcess?.close();
    await native?.stop();
  });

  itKeepsSubjectKeys((options) => {
    if (native) return openPostgresSubjectKeys({ ...options, database: native.url });
    return openPostgresSubjectKeys({
      ...options,
      database: new Pool({ ...createPgConfig(inProcess), max: 1 }),
    });
  });

  (nativePostgres ? describe : describe.skip)('whose master key is rotated', () => {
    const SUBJECTS = Array.from({ length: 1_203 }, (_, index) => `person-${index}`);
    let server: TemporaryPostgres;
    let folder: string;

    beforeEach(async () => {
      server = await startTemporaryPostgres();
      folder = await mkdtemp(join(tmpdir(), 'polku-postgres-rotation-'));
    });

    afterEach(async () => {
      await server.stop();
      await rm(folder, { recursive: true });
    });

    const where = () => ({ folder, database: server.url, environment: {} });
    const administered = async <Result>(use: (administration: KeyAdministration) => Promise<Result>) => {
      const administration = await KeyAdministration.open(where());
      return await use(administration).finally(() => administration.close());
    };
    const opened = async (keys: SubjectKeys, subjects: readonly string[] = SUBJECTS) => {
      const found = await keys.keysFor(subjects);
      return subjects.map((subject) => bytesOf(found.get(subject)));
    };

    it('leaves every key what it was, a destroyed one destroyed, and nothing under the earlier version', async () => {
      const keys = await openSubjectKeys(where());
      const before = await opened(keys);
      await keys.destroy('erased');
      const begun = await administered((each) => each.status());
      const after = await administered((each) => each.rotate(() => undefined));
      expect(after).toMatchObject({ isRotating: false, destroyed: 1 });
      expect(after.versions).toEqual(
        expect.arrayContaining([
          { version: begun.currentVersion, keys: 0, isRetired: true, isUsable: false },
          { version: after.currentVersion, keys: 1_203, isRetired: false, isUsable: true },
        ]),
      );
      // Who had it open all the while goes on, and makes keys under the new version.
      await keys.keyFor('later');
      await keys.close();
      const again = await openSubjectKeys(where());
      expect(await opened(again)).toEqual(before);
      expect(await again.find('erased')).toBe('destroyed');
      await again.close();
      expect((await administered((each) => each.status())).isRotating).toBe(false);
    });

    it('is finished by another machine where one broke off, and by two at once', async () => {
      const keys = await openSubjectKeys(where());
      const before = await opened(keys);
      await keys.close();
      const brokenOff = administered((each) =>
        each.rotate((done) => {
          if (done === 500) throw new Error('the power is gone');
        }),
      );
      await expect(brokenOff).rejects.toThrow('the power is gone');
      expect(await administered((each) => each.status())).toMatchObject({ isRotating: true });
      const finish = () => administered((each) => each.rotate(() => undefined));
      await Promise.all([finish(), finish()]);
      expect(await administered((each) => each.status())).toMatchObject({ isRotating: false });
      const again = await openSubjectKeys(where());
      expect(await opened(again)).toEqual(before);
      await again.close();
    });
  });

  (nativePostgres ? it : it.skip)('says when the server is away', async () => {
    const server = await startTemporaryPostgres();
    const keys = await openPostgresSubjectKeys({ masterKey, database: server.url });
    await server.stop();
    await expect(keys.keyFor('somebody')).rejects.toThrow(SubjectKeysUnavailable);
    await expect(keys.destroy('somebody')).rejects.toThrow(SubjectKeysUnavailable);
    await keys.close();
  });
});
