import { type Kysely, type Migration, Migrator, sql } from 'kysely';

const migrations: Readonly<Record<string, Migration>> = {
  '0001-subject-keys': {
    async up(database) {
      await database.schema
        .createTable('subject_key')
        .addColumn('subject_id', 'text', (column) => column.primaryKey())
        .addColumn('wrapped', 'bytea')
        .addColumn('made_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
        .addColumn('destroyed_at', 'timestamptz')
        .addCheckConstraint('key_or_tombstone', sql`(wrapped IS NULL) = (destroyed_at IS NOT NULL)`)
        .execute();
      await database.schema
        .createTable('subject_master_key')
        .addColumn('singleton', 'boolean', (column) => column.primaryKey().check(sql`singleton`))
        .addColumn('digest', 'bytea', (column) => column.notNull())
        .execute();
    },
  },
  '0002-versions-of-the-master-key': {
    async up(database) {
      await database.schema
        .createTable('subject_master_key_version')
        .addColumn('version', 'text', (column) => column.primaryKey())
        .addColumn('begun_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
        .addColumn('retired_at', 'timestamptz')
        .execute();
      await sql`INSERT INTO subject_master_key_version (version) SELECT left(encode(digest, 'hex'), 32) FROM subject_master_key`.execute(
        database,
      );
      await database.schema.alterTable('subject_key').addColumn('version', 'text').execute();
      await sql`UPDATE subject_key SET version = (SELECT version FROM subject_master_key_version) WHERE wrapped IS NOT NULL`.execute(
        database,
      );
      await database.schema
        .alterTable('subject_key')
        .addCheckConstraint('version_of_key', sql`(wrapped IS NULL) = (version IS NULL)`)
        .execute();
      await database.schema.dropTable('subject_master_key').execute();
    },
  },
};

/** The key store's tables have migrations of their own: they are no read model and no rebuild may touch them. */
export async function migrateKeyTables<Tables>(database: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => ({ ...migrations }) },
    migrationTableName: 'subject_key_migration',
    migrationLockTableName: 'subject_key_migration_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
