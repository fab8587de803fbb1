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
