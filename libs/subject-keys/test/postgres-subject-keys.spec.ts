import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Pool } from 'pg';
import { openPostgresSubjectKeys, SubjectKeysUnavailable } from '#subject-keys';
import {
  nativePostgres,
  startTemporaryPostgres,
  type TemporaryPostgres,
} from '../../../test/support/temporary-postgres.js';
import { itKeepsSubjectKeys, masterKey } from './subject-keys-contract.js';

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

  (nativePostgres ? it : it.skip)('says when the server is away', async () => {
    const server = await startTemporaryPostgres();
    const keys = await openPostgresSubjectKeys({ masterKey, database: server.url });
    await server.stop();
    await expect(keys.keyFor('somebody')).rejects.toThrow(SubjectKeysUnavailable);
    await expect(keys.destroy('somebody')).rejects.toThrow(SubjectKeysUnavailable);
    await keys.close();
  });
});
