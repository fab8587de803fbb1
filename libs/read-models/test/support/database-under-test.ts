import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReadModelDatabase, type ReadModelDatabase } from '#read-models';
import { pgliteTemplate } from '../../../../test/support/pglite-template.js';
import { startTemporaryPostgres } from '../../../../test/support/temporary-postgres.js';
import { CollectedLog } from './collected-log.js';

/** A database that the suite opens; both kinds have to behave alike. */
export interface DatabaseUnderTest {
  readonly database: ReadModelDatabase;
  stop(): Promise<void>;
}

export type OpenDatabase = () => Promise<DatabaseUnderTest | undefined>;

export async function openPglite(): Promise<DatabaseUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'polku-pglite-'));
  const database = await openReadModelDatabase({
    folder,
    log: new CollectedLog(),
    pgliteTemplate: await pgliteTemplate(),
  });
  return {
    database,
    async stop() {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** @returns undefined where there is no native PostgreSQL; that was said already */
export async function openPostgres(): Promise<DatabaseUnderTest | undefined> {
  const postgres = await startTemporaryPostgres();
  if (postgres === undefined) return undefined;
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
