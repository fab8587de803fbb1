// @ts-check
import { setTimeout } from 'node:timers/promises';
import { EventStoreDBClient, PARK, RETRY } from '@eventstore/db-client';
import { parseEvent } from '@polku/contracts';
import { takeEffect } from './effect.js';
import { GROUP } from './group.js';

// node worker.js [esdb://user:password@host:2113]: one of any number of workers of the group.
const [, , store = 'esdb://127.0.0.1:2113?tls=false'] = process.argv;
/** Events that are on their way to this worker at once. */
const BUFFER = 20;
const WAIT_MS = 1_000;

const client = EventStoreDBClient.connectionString(store);
for (;;) {
  try {
    await work();
  } catch (error) {
    console.error(`${error}; trying again`);
  }
  await setTimeout(WAIT_MS);
}

async function work() {
  const subscription = client.subscribeToPersistentSubscriptionToAll(GROUP, { bufferSize: BUFFER });
  for await (const resolved of subscription) {
    const { event } = resolved;
    if (event === undefined) continue;
    const parsed = parseEvent(event);
    if (parsed.kind !== 'event') {
      // Neither retried for ever nor lost: parked, and replayed once the workers have a newer package of the contracts.
      await subscription.nack(PARK, `${parsed.kind}: ${event.type}`, resolved);
      continue;
    }
    try {
      await takeEffect(event.id, parsed.event);
      // Only now: what is acknowledged never comes again.
      await subscription.ack(resolved);
    } catch (error) {
      await subscription.nack(RETRY, String(error), resolved);
    }
  }
}
