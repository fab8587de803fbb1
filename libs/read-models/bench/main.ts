import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { allContracts } from '#contracts';
import { startTemporaryNode } from '#embedded-node';
import { connectEventStore, type EventStore, newIdentifier } from '#event-store';
import {
  openReadModelDatabase,
  Projector,
  projectedDomain,
  ReadModels,
  rebuildReadModels,
} from '#read-models';
import { loadStatutes } from '#statutes';
import { livesHere, recordFiveYears } from './five-years.js';
import { WITHOUT_KEYS } from './without-keys.js';

/*
 * npm run bench:projection [-- <jobseekers>]: how fast read models are made from history, and how soon an event shows.
 * With DATABASE_URL a PostgreSQL is measured too; its read models are lost.
 */

const JOBSEEKERS = Number(process.argv[2] ?? 200);
const SINGLE_EVENTS = 100;
const SILENT = { info() {}, warn() {}, error() {} };
const domain = projectedDomain(loadStatutes());

const node = await startTemporaryNode();
const eventStore = connectEventStore({
  url: node.connectionString,
  keys: WITHOUT_KEYS,
  contracts: allContracts,
});
const events = await recordFiveYears(eventStore, JOBSEEKERS);
say(`${events} events: five years of ${JOBSEEKERS} jobseekers`);
const folder = await mkdtemp(join(tmpdir(), 'polku-bench-'));
await measure('PGlite', eventStore, undefined);
const { DATABASE_URL } = process.env;
if (DATABASE_URL) await measure('PostgreSQL', eventStore, DATABASE_URL);
await eventStore.close();
await node.stop();
await rm(folder, { recursive: true, force: true });

async function measure(name: string, eventStore: EventStore, databaseUrl: string | undefined): Promise<void> {
  const opening = performance.now();
  const database = await openReadModelDatabase({ databaseUrl, folder, log: SILENT });
  say(`${name}: opened in ${since(opening)} ms`);
  const rebuilding = performance.now();
  const { events: replayed, after } = await rebuildReadModels({ eventStore, database, domain });
  const ms = since(rebuilding);
  say(`${name}: ${replayed} events rebuilt in ${ms} ms, ${perSecond(replayed, ms)} events a second`);
  say(`${name}: ${after.invoice_line.rows} invoice lines`);

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
  await database.close();
}

function since(begun: number): number {
  return Math.round(performance.now() - begun);
}

function perSecond(count: number, ms: number): number {
  return Math.round((count / ms) * 1000);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
