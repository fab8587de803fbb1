import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { EventStoreDBClient } from '@eventstore/db-client';
import { startTemporaryNode } from '../src/index.js';
import {
  type Figure,
  measureAppends,
  measureBulk,
  measureDelivery,
  measureFilteredCatchUp,
  measureReadAll,
} from './measures.js';
import { seededRandom } from './random.js';

/* npm run bench:node [-- --seed 1]: the node in its thread, the client in this one, both on this machine. */

const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' } } });
const random = seededRandom(Number(values.seed));
const SINGLE_APPENDS = 2_000;
const CONCURRENT_APPENDS = 20_000;
const BULK_APPENDS = 300;
const EVENTS_PER_BULK_APPEND = 100;

const [cpu] = cpus();
console.log(`machine: ${cpus().length} x ${cpu?.model.trim()}, ${process.platform}, Node ${process.version}`);
console.log(`seed: ${values.seed}`);

const show = ({ what, perSecond, p50, p99 }: Figure): void => {
  const latency = p50 === undefined ? '' : `   p50 ${p50.toFixed(2)} ms, p99 ${p99?.toFixed(2)} ms`;
  console.log(`${Math.round(perSecond).toLocaleString('en').padStart(9)}/s  ${what}${latency}`);
};

const node = await startTemporaryNode();
const client = EventStoreDBClient.connectionString(node.connectionString);
await measureAppends(client, random, 500, 8);
show(await measureAppends(client, random, SINGLE_APPENDS, 1));
show(await measureAppends(client, random, CONCURRENT_APPENDS, 64));
show(await measureBulk(client, random, BULK_APPENDS, EVENTS_PER_BULK_APPEND));
const events = 500 + SINGLE_APPENDS + CONCURRENT_APPENDS + BULK_APPENDS * EVENTS_PER_BULK_APPEND;
show(await measureDelivery(node.port, events));
show(await measureReadAll(client));
show(await measureFilteredCatchUp(client, 'bulk7-'));
await client.dispose();
await node.stop();
