import { allContracts } from '#contracts';
import { connectEventStore } from '#event-store';
import { openReadModelDatabase, projectedDomain, rebuildReadModels } from '#read-models';
import { loadStatutes } from '#statutes';
import type { SubjectKeys } from '#subject-keys';

/*
 * A process to be killed: rebuilds the read models of the event store at argv[2] in the PGlite of the folder argv[3], or in the
 * PostgreSQL of DATABASE_URL, and writes how many events it has read, again and again, and then its phase. The rows of some 20 events
 * are written at a time.
 */
const [url = '', folder = ''] = process.argv.slice(2);
const log = { info() {}, warn() {}, error() {} };
const database = await openReadModelDatabase({ folder, databaseUrl: process.env.DATABASE_URL, log });
const eventStore = connectEventStore({ url, keys: {} as SubjectKeys, contracts: allContracts });
process.stdout.write('opened\n');
await rebuildReadModels({
  eventStore,
  database,
  domain: projectedDomain(loadStatutes()),
  foldedAtOnce: 20,
  progress: ({ phase, events }) =>
    void process.stdout.write(`${phase === 'reading-store' ? events : phase}\n`),
});
