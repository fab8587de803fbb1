import { Pool } from 'pg';
import { PostgresKeyRecords } from './postgres-key-records.js';
import { SqliteKeyRecords } from './sqlite-key-records.js';
import type { SubjectKeys } from './subject-keys.js';
import { type SubjectKeysOptions, WrappedSubjectKeys } from './wrapped-subject-keys.js';

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
  const pool = typeof database === 'string' ? new Pool({ connectionString: database, max: 4 }) : database;
  // A connection that breaks while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  return WrappedSubjectKeys.over(await PostgresKeyRecords.open(pool), options);
}
