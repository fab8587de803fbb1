import type Database from 'libsql';

const MIGRATIONS: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS subject_key (
     subject_id TEXT PRIMARY KEY,
     wrapped BLOB,
     made_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ')),
     destroyed_at TEXT,
     CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
   ) STRICT;
   CREATE TABLE IF NOT EXISTS master_key (singleton INTEGER PRIMARY KEY CHECK (singleton = 1), digest BLOB NOT NULL) STRICT;`,
  `CREATE TABLE master_key_version (
     version TEXT PRIMARY KEY,
     begun_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ')),
     retired_at TEXT
   ) STRICT;
   INSERT INTO master_key_version (version) SELECT lower(substr(hex(digest), 1, 32)) FROM master_key;
   ALTER TABLE subject_key ADD COLUMN version TEXT;
   UPDATE subject_key SET version = (SELECT version FROM master_key_version) WHERE wrapped IS NOT NULL;
   DROP TABLE master_key;`,
];

/** The key store's file is no read model that could be made anew: it is taken along from version to version. */
export function migrateKeyFile(database: Database.Database): void {
  // Whoever comes second waits for the first and finds it done.
  database
    .transaction(() => {
      const [row] = database.pragma('user_version') as { user_version: number }[];
      for (const [index, migration] of MIGRATIONS.entries()) {
        if (index >= (row?.user_version ?? 0)) database.exec(migration);
      }
      database.pragma(`user_version = ${MIGRATIONS.length}`);
    })
    .immediate();
}
