import { cloudEventOf } from '#contracts';
import type { Delivery, Position } from '#event-store';
import { type FeedFilter, FeedGate } from './feed-filter.js';
import type { FeedParts } from './feed-parts.js';
import { HomesOfPeople } from './homes-of-people.js';
import { serverSentEvent } from './server-sent-event.js';

/** After so many events that the filter kept back, a subscriber is told how far the log was read. */
const KEPT_BACK = 1_000;

/**
 * The feed as server-sent events: history after a position, then live until `signal` aborts.
 * - without a name: a CloudEvent
 * - `checkpoint`: nothing up to here was for this subscriber
 * - `caught-up`: history is told; what follows is live
 */
export async function* feedTexts(
  { eventStore, log, protectedPeople }: FeedParts,
  filter: FeedFilter,
  after: Position,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const gate = new FeedGate(filter, new HomesOfPeople(eventStore), protectedPeople);
  let keptBack = 0;
  let reached = after;
  const checkpoint = async () => {
    keptBack = 0;
    return serverSentEvent({ name: 'checkpoint', cursor: await log.cursorAt(reached), data: {} });
  };
  for await (const delivery of eventStore.subscribe({
    categories: gate.categories,
    after,
    signal,
    personalFields: 'sealed',
    schemaVersions: 'as-stored',
  })) {
    reached = positionOf(delivery) ?? reached;
    if (delivery.kind === 'event') {
      const { event } = delivery;
      if (await gate.passes(event)) {
        keptBack = 0;
        const data = cloudEventOf(event, await log.source(), gate.isProtected(event));
        yield serverSentEvent({ cursor: await log.cursorAt(reached), data });
      } else if (++keptBack === KEPT_BACK) yield await checkpoint();
    } else if (delivery.kind === 'checkpoint') {
      yield await checkpoint();
    } else {
      if (keptBack > 0) yield await checkpoint();
      yield serverSentEvent({ name: 'caught-up', cursor: await log.cursorAt(reached), data: {} });
    }
  }
}

function positionOf(delivery: Delivery): Position | undefined {
  if (delivery.kind === 'event') return delivery.event.position;
  return delivery.kind === 'checkpoint' ? delivery.position : undefined;
}
