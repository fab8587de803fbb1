import type { Grant } from '#access';
import type { Delivery, Position, StoredEvent } from '#event-store';
import { type FeedFilter, FeedGate } from './feed-filter.js';
import type { FeedParts } from './feed-parts.js';
import { HomesOfPeople } from './homes-of-people.js';
import { serverSentEvent } from './server-sent-event.js';
import { toldCloudEvent } from './told-cloud-event.js';

/** After so many events that the filter kept back, a subscriber is told how far the log was read. */
const KEPT_BACK = 1_000;

/**
 * The feed as server-sent events: history after a position, then live until `signal` aborts.
 * - without a name: a CloudEvent
 * - `checkpoint`: nothing up to here was for this subscriber
 * - `caught-up`: history is told; what follows is live
 *
 * History is read for the subscriber alone, what is live once for all. Who falls too far behind reads alone until it has caught up again.
 */
export async function* feedTexts(
  parts: FeedParts,
  filter: FeedFilter,
  grant: Grant,
  after: Position,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const feed = new SubscriberFeed(parts, filter, grant, after);
  const stopListening = parts.tail.listen();
  try {
    while (!signal.aborted) {
      // Taken before history is read: once that has caught up, everything up to here was told.
      const mark = await parts.tail.mark();
      yield* feed.history(signal);
      yield* feed.live(mark, signal);
    }
  } finally {
    stopListening();
  }
}

/** What an event tells a caller depends on the parts alone: the same for all who have the same ones. */
function toldAlike({ parts }: Grant): string {
  return [...parts].sort().join(' ');
}

/** How far one subscriber is. */
class SubscriberFeed {
  private readonly gate: FeedGate;
  private keptBack = 0;

  constructor(
    private readonly parts: FeedParts,
    filter: FeedFilter,
    private readonly grant: Grant,
    private reached: Position,
  ) {
    this.gate = new FeedGate(filter, grant, new HomesOfPeople(parts.eventStore));
  }

  /** Ends when it has caught up, or when `signal` aborts. */
  async *history(signal: AbortSignal): AsyncGenerator<string> {
    const deliveries = this.parts.eventStore.subscribe({
      categories: this.gate.categories,
      after: this.reached,
      signal,
      personalFields: 'sealed',
      schemaVersions: 'as-stored',
    });
    for await (const delivery of deliveries) {
      this.reached = positionOf(delivery) ?? this.reached;
      if (delivery.kind === 'event') yield* this.tell(delivery.event, () => this.textOf(delivery.event));
      else if (delivery.kind === 'checkpoint') yield await this.checkpoint();
      else {
        if (this.keptBack > 0) yield await this.checkpoint();
        yield await this.message('caught-up');
        return;
      }
    }
  }

  /** Ends when it is too far behind, or when `signal` aborts. */
  async *live(mark: Position, signal: AbortSignal): AsyncGenerator<string> {
    const begin = mark > this.reached ? mark : this.reached;
    for await (const events of this.parts.tail.after(begin, signal)) {
      for (const tailed of events) {
        this.reached = tailed.event.position;
        yield* this.tell(tailed.event, () => {
          const told = toldAlike(this.grant);
          const text = tailed.texts.get(told) ?? this.textOf(tailed.event);
          tailed.texts.set(told, text);
          return text;
        });
      }
    }
  }

  private async *tell(event: StoredEvent, text: () => Promise<string>): AsyncGenerator<string> {
    if (await this.gate.passes(event)) {
      this.keptBack = 0;
      yield await text();
    } else if (++this.keptBack === KEPT_BACK) yield await this.checkpoint();
  }

  private async textOf(event: StoredEvent): Promise<string> {
    const { log } = this.parts;
    const data = toldCloudEvent(event, await log.source(), this.grant);
    return serverSentEvent({ cursor: await log.cursorAt(event.position), data });
  }

  private async checkpoint(): Promise<string> {
    this.keptBack = 0;
    return await this.message('checkpoint');
  }

  private async message(name: 'checkpoint' | 'caught-up'): Promise<string> {
    return serverSentEvent({ name, cursor: await this.parts.log.cursorAt(this.reached), data: {} });
  }
}

function positionOf(delivery: Delivery): Position | undefined {
  if (delivery.kind === 'event') return delivery.event.position;
  return delivery.kind === 'checkpoint' ? delivery.position : undefined;
}
