import { createSecretKey } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient } from '@eventstore/db-client';
import { startTemporaryNode } from '#embedded-node';
import { connectEventStore, type Delivery, type EventStore, type StoredEvent } from '#event-store';
import { GivenMasterKey, openSqliteSubjectKeys, type SubjectKeys } from '#subject-keys';
import { testContracts } from './test-events.js';

export interface EventStoreUnderTest {
  readonly url: string;
  readonly store: EventStore;
  readonly keys: SubjectKeys;
  /** The same server without the adapter in between: what is really stored, and what others may have written. */
  readonly client: EventStoreDBClient;
  stop(): Promise<void>;
}

/** The port on the server at EVENTSTORE_URL, a real EventStoreDB included, or else on an embedded node of its own. */
export async function eventStoreUnderTest(): Promise<EventStoreUnderTest> {
  const given = process.env.EVENTSTORE_URL;
  const node = given ? undefined : await startTemporaryNode();
  const url = given ?? node?.connectionString ?? '';
  const folder = await mkdtemp(join(tmpdir(), 'polku-event-store-'));
  const keys = await temporaryKeys(folder);
  const store = connectEventStore({ url, keys, contracts: testContracts });
  const client = EventStoreDBClient.connectionString(url);
  return {
    url,
    store,
    keys,
    client,
    async stop() {
      await store.close();
      client.dispose().catch(() => undefined);
      await keys.close();
      await node?.stop();
      await rm(folder, { recursive: true });
    },
  };
}

export function temporaryKeys(folder: string): Promise<SubjectKeys> {
  return openSqliteSubjectKeys({
    file: join(folder, 'keys', 'keys.sqlite'),
    masterKey: new GivenMasterKey([createSecretKey(Buffer.alloc(32, 5))]),
  });
}

export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** Deliveries up to and including the first one that is wanted. */
export async function until(
  deliveries: AsyncIterable<Delivery>,
  wanted: (delivery: Delivery) => boolean,
): Promise<Delivery[]> {
  const list: Delivery[] = [];
  for await (const delivery of deliveries) {
    list.push(delivery);
    if (wanted(delivery)) break;
  }
  return list;
}

export function eventsOf(deliveries: readonly Delivery[]): StoredEvent[] {
  return deliveries.flatMap((delivery) => (delivery.kind === 'event' ? [delivery.event] : []));
}
