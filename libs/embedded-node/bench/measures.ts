import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, type JSONEventData, jsonEvent, streamNameFilter } from '@eventstore/db-client';
import { readAllBytes } from './raw-read.js';

const MILLISECONDS = 1_000;

export interface Figure {
  readonly what: string;
  readonly perSecond: number;
  /** Of one call, milliseconds. */
  readonly p50?: number;
  readonly p99?: number;
}

/** Events of the size of the product's: some 300 bytes of data, 200 of metadata. */
export function inventedEvent(random: () => number): JSONEventData {
  const text = (length: number) =>
    Array.from({ length }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join('');
  return jsonEvent({
    type: 'ServiceOffered',
    data: { service: text(40), reason: text(200), from: '2026-01-01' },
    metadata: { $correlationId: randomUUID(), $causationId: randomUUID(), actor: text(60) },
  });
}

/** Appends of one event each, `atOnce` of them under way all the time. */
export async function measureAppends(
  client: EventStoreDBClient,
  random: () => number,
  appends: number,
  atOnce: number,
): Promise<Figure> {
  const durations: number[] = [];
  const run = randomUUID().slice(0, 8);
  let begun = 0;
  const start = performance.now();
  const write = async (writer: number) => {
    while (begun < appends) {
      begun += 1;
      const before = performance.now();
      await client.appendToStream(`bench${run}-${writer}`, inventedEvent(random));
      durations.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, writer) => write(writer)));
  const seconds = (performance.now() - start) / MILLISECONDS;
  durations.sort((a, b) => a - b);
  const at = (share: number) => durations[Math.floor(durations.length * share)] ?? 0;
  const what = `durable appends, ${atOnce === 1 ? 'one at a time' : `${atOnce} at once`}`;
  return { what, perSecond: appends / seconds, p50: at(0.5), p99: at(0.99) };
}

export async function measureBulk(
  client: EventStoreDBClient,
  random: () => number,
  appends: number,
  eventsPerAppend: number,
): Promise<Figure> {
  const batches = Array.from({ length: appends }, () =>
    Array.from({ length: eventsPerAppend }, () => inventedEvent(random)),
  );
  const start = performance.now();
  await Promise.all(batches.map((events, index) => client.appendToStream(`bulk${index % 50}-1`, events)));
  const seconds = (performance.now() - start) / MILLISECONDS;
  return {
    what: `events in appends of ${eventsPerAppend}`,
    perSecond: (appends * eventsPerAppend) / seconds,
  };
}

export async function measureReadAll(client: EventStoreDBClient): Promise<Figure> {
  const start = performance.now();
  let events = 0;
  for await (const { event } of client.readAll()) if (event) events += 1;
  const seconds = (performance.now() - start) / MILLISECONDS;
  return { what: `events read from $all by the client (${events})`, perSecond: events / seconds };
}

/** The same bytes without the client's decoding. */
export async function measureDelivery(port: number, events: number): Promise<Figure> {
  const start = performance.now();
  await readAllBytes(port);
  const seconds = (performance.now() - start) / MILLISECONDS;
  return { what: 'events delivered by the node, not decoded', perSecond: events / seconds };
}

export async function measureFilteredCatchUp(client: EventStoreDBClient, prefix: string): Promise<Figure> {
  const start = performance.now();
  let events = 0;
  const filter = streamNameFilter({ prefixes: [prefix], maxSearchWindow: 1_000 });
  const subscription = client.subscribeToAll({ filter });
  await new Promise<void>((resolve, reject) => {
    subscription.on('data', () => {
      events += 1;
    });
    subscription.on('caughtUp', () => resolve());
    subscription.on('error', reject);
  });
  const seconds = (performance.now() - start) / MILLISECONDS;
  await subscription.unsubscribe();
  return { what: `events caught up by prefix (${events})`, perSecond: events / seconds };
}
