import { join } from 'node:path';
import { Pool } from 'pg';
import type { KeyRecords } from './key-records.js';
import { loadMasterKey } from './load-master-key.js';
import { MasterKeyUnavailable, WrongMasterKey } from './master-key.js';
import { PostgresKeyRecords } from './postgres-key-records.js';
import { SqliteKeyRecords } from './sqlite-key-records.js';
import { type SubjectKeys, SubjectKeysUnavailable } from './subject-keys.js';
import { type SubjectKeysOptions, WrappedSubjectKeys } from './wrapped-subject-keys.js';

/** How long PostgreSQL may take for one answer, in milliseconds. */
const ANSWER_WITHIN_MS = 5_000;

/**
 * The keys of an installation: in PostgreSQL where `database` says which, for several machines; else in a file of `folder`,
 * for one. The master key is that of `environment`, or a file of the folder.
 * @throws WrongMasterKey, UnusableMasterKey, MasterKeyUnavailable, SubjectKeysUnavailable
 */
export async function openSubjectKeys({
  folder,
  database,
  environment,
}: {
  readonly folder: string;
  readonly database?: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
}): Promise<SubjectKeys> {
  const masterKey = await loadMasterKey({ file: join(folder, 'master.key'), environment });
  if (database === undefined) return openSqliteSubjectKeys({ masterKey, file: join(folder, 'keys.sqlite') });
  try {
    return await openPostgresSubjectKeys({ masterKey, database });
  } catch (error) {
    if (error instanceof WrongMasterKey || error instanceof MasterKeyUnavailable) throw error;
    throw new SubjectKeysUnavailable({ cause: error });
  }
}

/**
 * Keys in a SQLite file, made when it is not there. Several processes of one machine may open it at once.
 * @throws WrongMasterKey
 */
export async function openSqliteSubjectKeys(
  options: SubjectKeysOptions & { readonly file: string },
): Promise<SubjectKeys> {
  return WrappedSubjectKeys.over(new SqliteKeyRecords(options.file), options);
}

/**
 * Keys in PostgreSQL: `database` is a connection string, or a pool that becomes the key store's own. Not the database of
 * the read models: that one is thrown away and rebuilt.
 * @throws WrongMasterKey
 */
export async function openPostgresSubjectKeys(
  options: SubjectKeysOptions & { readonly database: string | Pool },
): Promise<SubjectKeys> {
  const { database } = options;
  return WrappedSubjectKeys.over(await postgresKeyRecords(database), options);
}

/** What an installation's key store holds: for what is done with all keys at once. */
export async function openKeyRecords(folder: string, database: string | undefined): Promise<KeyRecords> {
  return database === undefined
    ? new SqliteKeyRecords(join(folder, 'keys.sqlite'))
    : await postgresKeyRecords(database);
}

async function postgresKeyRecords(database: string | Pool): Promise<KeyRecords> {
  const pool = typeof database === 'string' ? poolTo(database) : database;
  // A connection that breaks while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  return await PostgresKeyRecords.open(pool);
}

/** A command waits for a key; it must not wait for ever. */
function poolTo(connectionString: string): Pool {
  return new Pool({
    connectionString,
    max: 4,
    connectionTimeoutMillis: ANSWER_WITHIN_MS,
    query_timeout: ANSWER_WITHIN_MS,
  });
}
