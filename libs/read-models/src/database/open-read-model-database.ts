import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Kysely, PostgresDialect } from 'kysely';
import { Pool, type PoolConfig } from 'pg';
import { ensureReadModelSchema } from '../schema/ensure-read-model-schema.js';
import { bulkWriting } from './bulk-writing.js';
import { CommitSignal } from './commit-signal.js';
import { isAway } from './is-away.js';
import { OneAtATime } from './one-at-a-time.js';
import { openPgliteFolder } from './pglite-folder.js';
import type { ReadModelDatabase } from './read-model-database.js';
import type { ReadModelLog } from './read-model-log.js';
import type { ReadModelTables } from './read-model-tables.js';

/** Connections to a PostgreSQL server for one process: the projector uses two, a rebuild two, queries the rest. */
const POOL_SIZE = 8;

/**
 * Opens the database of the read models: PostgreSQL at `databaseUrl`, otherwise PGlite in `folder`, which this process
 * then has to itself. Creates what is missing; a server that does not answer yet gets it from the projector.
 * @throws ReadModelsInUse
 */
export async function openReadModelDatabase(options: {
  databaseUrl?: string | undefined;
  folder: string;
  log: ReadModelLog;
}): Promise<ReadModelDatabase> {
  const { log } = options;
  const database =
    options.databaseUrl === undefined
      ? await openPglite(options.folder, log)
      : openPostgres(options.databaseUrl, log);
  try {
    await ensureReadModelSchema(database.kysely);
    return database;
  } catch (error) {
    if (database.kind === 'postgres' && isAway(error)) {
      log.warn({ error }, 'the database of the read models does not answer yet');
      return database;
    }
    await database.close();
    throw error;
  }
}

async function openPglite(folder: string, log: ReadModelLog): Promise<ReadModelDatabase> {
  const { pglite, close } = await openPgliteFolder(folder, log);
  // PGlite has one session: a pool of one makes transactions and queries take turns.
  const pool = poolOf({ ...createPgConfig(pglite.endpoint), max: 1 }, log);
  const kysely = kyselyOn(pool);
  return {
    kind: 'pglite',
    kysely,
    inBulk: bulkWriting(pool, (_, statement, rows) => pglite.copy(statement, rows)),
    committed: new CommitSignal(),
    liveWriting: new OneAtATime(),
    atWork: new Set(),
    ended: pglite.ended,
    async close() {
      await kysely.destroy();
      await close();
    },
  };
}

function openPostgres(connectionString: string, log: ReadModelLog): ReadModelDatabase {
  const pool = poolOf(
    { connectionString, max: POOL_SIZE, connectionTimeoutMillis: 10_000, application_name: 'polku' },
    log,
  );
  const kysely = kyselyOn(pool);
  return {
    kind: 'postgres',
    kysely,
    inBulk: bulkWriting(pool),
    committed: new CommitSignal(),
    liveWriting: new OneAtATime(),
    atWork: new Set(),
    ended: new Promise(() => {}),
    close: () => kysely.destroy(),
  };
}

function poolOf(config: PoolConfig, log: ReadModelLog): Pool {
  const pool = new Pool(config);
  // Without listeners a connection that breaks while no query is under way, in the pool or in a transaction, would end the
  // process; the next query gets a new one.
  const broke = (error: Error) => log.warn({ error }, 'a connection to the read models broke');
  pool.on('error', broke);
  pool.on('connect', (client) => client.on('error', broke));
  return pool;
}

function kyselyOn(pool: Pool): Kysely<ReadModelTables> {
  return new Kysely<ReadModelTables>({ dialect: new PostgresDialect({ pool }) });
}
