import { allContracts } from '#contracts';
import { connectEventStore } from '#event-store';
import { openReadModelDatabase, Projector, projectedDomain } from '#read-models';
import { loadStatutes } from '#statutes';
import type { SubjectKeys } from '#subject-keys';

/*
 * A process to be killed: projects the event store at argv[2] into the PGlite of the folder argv[3], or into the PostgreSQL of DATABASE_URL. It writes a line when it has opened the database, and one for each commit.
 */
const [url = '', folder = ''] = process.argv.slice(2);
const log = { info() {}, warn() {}, error() {} };
const database = await openReadModelDatabase({
  folder,
  databaseUrl: process.env.DATABASE_URL,
  log,
});
const eventStore = connectEventStore({ url, keys: {} as SubjectKeys, contracts: allContracts });
const projector = new Projector({ eventStore, database, domain: projectedDomain(loadStatutes()), log });
process.stdout.write('opened\n');
database.committed.listen(() => process.stdout.write(`${projector.status().events}\n`));
projector.start();
