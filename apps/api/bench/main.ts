import { createSecretKey, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { pino } from 'pino';
import { openWebhooks } from '#apps/webhooks/src/open-webhooks.js';
import { builtFile } from '#built-file';
import { helsinkiDateOf } from '#calendar-date';
import { allContracts, type EventMetadata } from '#contracts';
import { startEmbeddedNode } from '#embedded-node';
import { connectEventStore, type EventStore, type NewEvent, newIdentifier } from '#event-store';
import { openReadModelDatabase, ReadModels } from '#read-models';
import { loadStatutes } from '#statutes';
import { GivenMasterKey, openSqliteSubjectKeys } from '#subject-keys';
import { createApi } from '../src/create-api.js';
import { demoClaims } from '../src/demo-issuer/demo-claims.js';
import { DemoIssuer } from '../src/demo-issuer/demo-issuer.js';
import { permissionsOfDays } from '../src/identity/permissions-of-days.js';
import type { SubscribersReport } from './subscribers.js';

/*
 * npm run bench:feed [-- --events 4000 --history 5000]: events of the feed over HTTP to 1, 10 and 100 subscribers at once, in a thread
 * of their own: how many a second when they are recorded as fast as can be, and how soon one comes when they are recorded one by one.
 * The log begins with the history, which every subscriber reads first. Nothing is invented by chance.
 */
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '4000' },
    history: { type: 'string', default: '5000' },
    singles: { type: 'string', default: '200' },
  },
});
const EVENTS = Number(values.events);
const HISTORY = Number(values.history);
const SINGLES = Number(values.singles);
const AT_ONCE = 50;
const SINGLE_EVERY_MS = 10;

const [cpu] = cpus();
say(`machine: ${cpus().length} x ${cpu?.model.trim()}, ${process.platform}, Node ${process.version}`);
const folder = await mkdtemp(join(tmpdir(), 'polku-bench-feed-'));
const log = pino({ level: 'silent' });
const node = await startEmbeddedNode({ folder: join(folder, 'node'), port: 0 });
const keys = await openSqliteSubjectKeys({
  masterKey: new GivenMasterKey([createSecretKey(randomBytes(32))]),
  file: join(folder, 'keys.sqlite'),
});
const eventStore = connectEventStore({ url: node.connectionString, keys, contracts: allContracts });
const database = await openReadModelDatabase({ folder: join(folder, 'read-models'), log });
const issuer = await DemoIssuer.inMemory(newIdentifier);
const claims = demoClaims(
  { role: 'subscriber', clientId: 'bench' },
  permissionsOfDays()(helsinkiDateOf(new Date())),
  new Date(),
);
if (typeof claims === 'string') throw new Error(claims);
const token = await issuer.accessToken(claims, new Date());
const webhooks = openWebhooks({ eventStore, keys, folder: join(folder, 'webhooks'), log });
const app = await createApi({
  eventStore,
  webhooks,
  keys,
  statutes: loadStatutes(),
  readModels: new ReadModels(database),
  clock: () => new Date(),
  newId: newIdentifier,
  log,
  issuer: issuer.trusted,
});
await app.listen(0, '127.0.0.1');
await record(eventStore, HISTORY);
for (const subscribers of [1, 10, 100]) await measure(`${await app.getUrl()}/v1/events/stream`, subscribers);
await app.close();
await webhooks.close();
await database.close();
await eventStore.close();
await keys.close();
await node.stop();
await rm(folder, { recursive: true, force: true });

async function measure(url: string, subscribers: number): Promise<void> {
  const worker = new Worker(builtFile(import.meta.url, 'subscribers.js'), {
    workerData: { url, token, subscribers },
  });
  const arrived = new Map<string, readonly bigint[]>();
  let caughtUp = false;
  worker.on('message', (report: SubscribersReport) => {
    if (report.kind === 'caught-up') caughtUp = true;
    else arrived.set(report.id, report.at);
  });
  const begun = performance.now();
  while (!caughtUp) await setTimeout(5);
  const history = (performance.now() - begun) / 1_000;

  const cpuBefore = process.cpuUsage();
  const first = process.hrtime.bigint();
  const recorded = await record(eventStore, EVENTS);
  const recordedIn = Number(process.hrtime.bigint() - first) / 1e9;
  while (!recorded.every((id) => arrived.has(id))) await setTimeout(5);
  const last = recorded.flatMap((id) => arrived.get(id) ?? []).reduce((a, b) => (a > b ? a : b));
  const seconds = Number(last - first) / 1e9;
  const { user, system } = process.cpuUsage(cpuBefore);
  const micros = (user + system) / EVENTS / subscribers;

  const waits: number[] = [];
  for (let number = 0; number < SINGLES; number++) {
    const [id = ''] = await record(eventStore, 1);
    const appended = process.hrtime.bigint();
    await setTimeout(SINGLE_EVERY_MS);
    while (!arrived.has(id)) await setTimeout(1);
    for (const at of arrived.get(id) ?? []) waits.push(Math.max(0, Number(at - appended) / 1e6));
  }
  waits.sort((a, b) => a - b);
  const percentile = (share: number) => waits[Math.ceil(waits.length * share) - 1]?.toFixed(1);
  const rate = (count: number) => Math.round(count).toLocaleString('en');
  say(
    `${subscribers} subscribers: caught up with history after ${history.toFixed(1)} s; ` +
      `${EVENTS} events, recorded in ${recordedIn.toFixed(1)} s, had come to all after ${seconds.toFixed(1)} s: ` +
      `${rate(EVENTS / seconds)} a second to each, ${rate((EVENTS / seconds) * subscribers)} in all, ` +
      `${micros.toFixed(1)} us of CPU (all threads) for each delivery; ` +
      `from appended to delivered p50 ${percentile(0.5)} ms, p99 ${percentile(0.99)} ms`,
  );
  await worker.terminate();
  await setTimeout(200);
}

/** @returns the ids, in their order */
async function record(store: EventStore, count: number): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < count) {
    const events = Array.from({ length: Math.min(AT_ONCE, count - ids.length) }, newEvent);
    await store.append(`jobseeker-bench-${ids.length}`, 'any', events);
    ids.push(...events.map(({ id }) => id));
  }
  return ids;
}

function newEvent(): NewEvent {
  const id = newIdentifier();
  const metadata: EventMetadata = {
    $correlationId: id,
    $causationId: id,
    commandId: id,
    commandFingerprint: 'bench',
    schemaVersion: 1,
    authority: 'employment-authority',
    actor: 'bench',
    source: 'bench',
  };
  return { id, type: 'JobSearchRegistered', data: { on: '2026-01-12' }, metadata };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
