import { Pool } from 'pg';
import { PostgresKeyRecords } from './postgres-key-records.js';
import { SqliteKeyRecords } from './sqlite-key-records.js';
import type { SubjectKeys } from './subject-keys.js';
import { type SubjectKeysOptions, WrappedSubjectKeys } from './wrapped-subject-keys.js';

/** How long PostgreSQL may take for one answer, in milliseconds. */
const ANSWER_WITHIN_MS = 5_000;

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
  const pool = typeof database === 'string' ? poolTo(database) : database;
  // A connection that breaks while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  return WrappedSubjectKeys.over(await PostgresKeyRecords.open(pool), options);
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
