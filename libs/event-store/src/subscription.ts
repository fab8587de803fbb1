import { setTimeout } from 'node:timers/promises';
import {
  type AllStreamResolvedEvent,
  START as BEGINNING,
  EventStoreDBClient,
  streamNameFilter,
} from '@eventstore/db-client';
import { isNoAnswer } from './client-errors.js';
import type { Delivery, Position } from './event-store.js';
import { positionOf, START, storePositionOf } from './position.js';
import { storedEventOf } from './stored-events.js';

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;
/** Deliveries that are fetched ahead of the reader, who holds the store back by reading slowly. */
const AHEAD = 256;
/** A checkpoint comes after so many times 32 events that the filter kept back. */
const CHECKPOINT_INTERVAL = 8;

type Item = AllStreamResolvedEvent | Exclude<Delivery, { kind: 'event' }>;

/** Deliveries after `after`, without end; connects again by itself and goes on after the last one delivered. */
export async function* deliveriesOf(
  url: string,
  categories: readonly string[],
  after: Position,
  signal: AbortSignal,
): AsyncGenerator<Delivery> {
  // A client of its own: a broken append must not break the subscription off, nor the other way round.
  const client = EventStoreDBClient.connectionString(url);
  let last = after;
  let waitMs = FIRST_WAIT_MS;
  while (!signal.aborted) {
    try {
      for await (const item of itemsOf(client, categories, last, signal)) {
        waitMs = FIRST_WAIT_MS;
        const delivery = deliveryOf(item);
        if (delivery === undefined) continue;
        const position = positionReached(delivery);
        // Whatever the store does after a reconnect, nothing is delivered twice and progress never goes back.
        if (position !== undefined && position <= last) continue;
        last = position ?? last;
        yield delivery;
        if (signal.aborted) return;
      }
    } catch (error) {
      if (signal.aborted) return;
      if (!isNoAnswer(error)) throw error;
    }
    await setTimeout(waitMs * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => undefined);
    waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
  }
}

async function* itemsOf(
  client: EventStoreDBClient,
  categories: readonly string[],
  after: Position,
  signal: AbortSignal,
): AsyncGenerator<Item> {
  const subscription = client.subscribeToAll(
    {
      fromPosition: after === START ? BEGINNING : storePositionOf(after),
      filter: streamNameFilter({
        prefixes: categories.map((category) => `${category}-`),
        checkpointInterval: CHECKPOINT_INTERVAL,
        // Pushed between the events, checkpoints keep their place among them and are held back with them.
        checkpointReached: async (_, position) => {
          subscription.push({ kind: 'checkpoint', position: positionOf(position) } satisfies Item);
        },
      }),
    },
    { highWaterMark: AHEAD },
  );
  subscription.on('caughtUp', () => subscription.push({ kind: 'caught-up' } satisfies Item));
  // The loop below sees errors too; this one hears those that come before it listens or after it has left.
  subscription.on('error', () => undefined);
  const stop = () => subscription.destroy();
  signal.addEventListener('abort', stop, { once: true });
  try {
    if (!signal.aborted) yield* subscription as AsyncIterable<Item>;
  } finally {
    signal.removeEventListener('abort', stop);
    subscription.destroy();
    subscription.unsubscribe().catch(() => undefined);
  }
}

function deliveryOf(item: Item): Delivery | undefined {
  if ('kind' in item) return item;
  return item.event === undefined ? undefined : { kind: 'event', event: storedEventOf(item.event) };
}

function positionReached(delivery: Delivery): Position | undefined {
  if (delivery.kind === 'event') return delivery.event.position;
  return delivery.kind === 'checkpoint' ? delivery.position : undefined;
}
