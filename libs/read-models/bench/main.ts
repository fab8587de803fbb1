import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ensureArchive, newSignerKey, ofCategories, SealedLog, sealEvents } from '#archive';
import { allContracts } from '#contracts';
import { startTemporaryNode } from '#embedded-node';
import { connectEventStore, type EventStore, newIdentifier, type Position } from '#event-store';
import {
  openReadModelDatabase,
  PROJECTED_CATEGORIES,
  Projector,
  projectedDomain,
  ReadModels,
  rebuildReadModels,
  type SealedHistory,
} from '#read-models';
import { loadStatutes } from '#statutes';
import { livesHere, recordFiveYears } from './five-years.js';
import { WITHOUT_KEYS } from './without-keys.js';

/*
 * npm run bench:projection [-- --jobseekers 200]: how fast read models are made from the store and from the sealed log, and how
 * soon an event shows. Nothing is invented by chance. With DATABASE_URL a PostgreSQL is measured too; its read models are lost.
 */

const { values } = parseArgs({ options: { jobseekers: { type: 'string', default: '200' } } });
const JOBSEEKERS = Number(values.jobseekers);
const SINGLE_EVENTS = 100;
const SILENT = { info() {}, warn() {}, error() {} };
const domain = projectedDomain(loadStatutes());
const AS_STORED = {
  categories: PROJECTED_CATEGORIES,
  personalFields: 'sealed',
  schemaVersions: 'as-stored',
} as const;

const [cpu] = cpus();
say(`machine: ${cpus().length} x ${cpu?.model.trim()}, ${process.platform}, Node ${process.version}`);
const node = await startTemporaryNode();
const eventStore = connectEventStore({
  url: node.connectionString,
  keys: WITHOUT_KEYS,
  contracts: allContracts,
});
const events = await recordFiveYears(eventStore, JOBSEEKERS);
say(
  `${events} events: five years of ${JOBSEEKERS} jobseekers; CPU is of all threads, those of node and PGlite too`,
);
const folder = await mkdtemp(join(tmpdir(), 'polku-bench-'));
const sealed = await sealedIn(join(folder, 'archive'));
await figure('read from the store alone', async () => {
  let read = 0;
  for await (const _ of eventStore.readAll(AS_STORED)) read++;
  return read;
});
await figure('read from the archive alone', async () => {
  let read = 0;
  for await (const batch of sealed.eventsAfter(undefined)) read += batch.length;
  return read;
});
await measure('PGlite', eventStore, undefined);
const { DATABASE_URL } = process.env;
if (DATABASE_URL) await measure('PostgreSQL', eventStore, DATABASE_URL);
await eventStore.close();
await node.stop();
await rm(folder, { recursive: true, force: true });

async function measure(name: string, eventStore: EventStore, databaseUrl: string | undefined): Promise<void> {
  const opening = performance.now();
  const database = await openReadModelDatabase({ databaseUrl, folder, log: SILENT });
  say(`${name}: opened in ${Math.round(performance.now() - opening)} ms`);
  const parts = { eventStore, database, domain };
  await figure(`${name}: rebuilt from the store`, async () => (await rebuildReadModels(parts)).events);
  await figure(`${name}: rebuilt from the archive, compared`, async () => {
    const { events, before, after } = await rebuildReadModels({ ...parts, sealed });
    if (JSON.stringify(before) !== JSON.stringify(after)) throw new Error('they differ');
    return events;
  });
  await measureDelay(name, eventStore, database);
  await database.close();
}

async function measureDelay(
  name: string,
  eventStore: EventStore,
  database: Awaited<ReturnType<typeof openReadModelDatabase>>,
): Promise<void> {
  const readModels = new ReadModels(database);
  const projector = new Projector({ eventStore, database, domain, log: SILENT });
  projector.start();
  while (projector.status().state !== 'live') await setTimeout(5);
  const waits: number[] = [];
  for (let number = 0; number < SINGLE_EVENTS; number++) {
    const jobseeker = `bench-${number % JOBSEEKERS}`;
    const { revision } = await eventStore.append(`benefits-${jobseeker}`, 'any', [
      livesHere(newIdentifier()),
    ]);
    const appended = performance.now();
    await readModels.costTimeline(jobseeker, { atLeastRevision: revision });
    waits.push(performance.now() - appended);
  }
  waits.sort((a, b) => a - b);
  const percentile = (share: number) => waits[Math.ceil(waits.length * share) - 1]?.toFixed(1);
  say(`${name}: from appended to seen in the timeline p50 ${percentile(0.5)} ms, p99 ${percentile(0.99)} ms`);
  await projector.stop();
}

async function sealedIn(archive: string): Promise<SealedHistory> {
  const signer = newSignerKey('polku.example/bench');
  await sealEvents(await ensureArchive(archive, signer.verifier), signer, eventStore.readAll(AS_STORED));
  return {
    async *eventsAfter(after: Position | undefined) {
      const log = await SealedLog.open(archive);
      if (log !== undefined) yield* log.eventsAfter(after, ofCategories(PROJECTED_CATEGORIES));
    },
  };
}

async function figure(what: string, work: () => Promise<number>): Promise<void> {
  const begun = performance.now();
  const cpuBefore = process.cpuUsage();
  let memory = 0;
  const watch = setInterval(() => {
    memory = Math.max(memory, process.memoryUsage().rss);
  }, 50);
  const count = await work();
  clearInterval(watch);
  const { user, system } = process.cpuUsage(cpuBefore);
  const seconds = (performance.now() - begun) / 1_000;
  const [perSecond, micros] = [count / seconds, (user + system) / count];
  const rate = Math.round(perSecond).toLocaleString('en');
  say(
    `${what}: ${count} in ${seconds.toFixed(1)} s, ${rate} a second, ${micros.toFixed(1)} us of CPU each, ${Math.round(memory / 2 ** 20)} MB at most`,
  );
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
