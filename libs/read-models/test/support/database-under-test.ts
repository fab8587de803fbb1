import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReadModelDatabase, type ReadModelDatabase } from '#read-models';
import { nativePostgres, startTemporaryPostgres } from '../../../../test/support/temporary-postgres.js';
import { CollectedLog } from './collected-log.js';

/** A database that the suite opens; both kinds have to behave alike. */
export interface DatabaseUnderTest {
  readonly database: ReadModelDatabase;
  stop(): Promise<void>;
}

export interface DatabaseKind {
  open(): Promise<DatabaseUnderTest>;
  /** Whether this machine has one; where it has none the suite is skipped, and the report says so. */
  readonly isThere: boolean;
}

export const PGLITE: DatabaseKind = { open: openPglite, isThere: true };
export const POSTGRES: DatabaseKind = { open: openPostgres, isThere: nativePostgres };

async function openPglite(): Promise<DatabaseUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'polku-pglite-'));
  const database = await openReadModelDatabase({
    folder,
    log: new CollectedLog(),
  });
  return {
    database,
    async stop() {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function openPostgres(): Promise<DatabaseUnderTest> {
  const postgres = await startTemporaryPostgres();
  const database = await openReadModelDatabase({
    databaseUrl: postgres.url,
    folder: 'unused',
    log: new CollectedLog(),
  }).catch(async (error: unknown) => {
    await postgres.stop();
    throw error;
  });
  return {
    database,
    async stop() {
      await database.close();
      await postgres.stop();
    },
  };
}
