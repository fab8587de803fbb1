import type { Grant } from '#access';
import type { Delivery, Position, StoredEvent } from '#event-store';
import { peopleInAnswer } from '../access-log/people-in-answer.js';
import { type FeedFilter, FeedGate } from './feed-filter.js';
import type { FeedParts } from './feed-parts.js';
import { HomesOfPeople } from './homes-of-people.js';
import type { FeedText } from './recorded-before-told.js';
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
): AsyncGenerator<FeedText> {
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

/**
 * What an event tells a caller depends on the parts, and on whether an order of non-disclosure is in force: the same for all who
 * have the same parts, until an order begins or ends.
 */
function toldAlike({ parts }: Grant, isProtected: boolean): string {
  return [isProtected ? 'protected' : 'open', ...[...parts].sort()].join(' ');
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
    const { eventStore, protectedPeople } = parts;
    this.gate = new FeedGate(filter, grant, new HomesOfPeople(eventStore), protectedPeople);
  }

  /** Ends when it has caught up, or when `signal` aborts. */
  async *history(signal: AbortSignal): AsyncGenerator<FeedText> {
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
  async *live(mark: Position, signal: AbortSignal): AsyncGenerator<FeedText> {
    const begin = mark > this.reached ? mark : this.reached;
    for await (const events of this.parts.tail.after(begin, signal)) {
      for (const tailed of events) {
        this.reached = tailed.event.position;
        yield* this.tell(tailed.event, () => {
          const told = toldAlike(this.grant, this.gate.isProtected(tailed.event));
          const text = tailed.texts.get(told) ?? this.textOf(tailed.event);
          tailed.texts.set(told, text);
          return text;
        });
      }
    }
  }

  private async *tell(event: StoredEvent, text: () => Promise<string>): AsyncGenerator<FeedText> {
    if (await this.gate.passes(event)) {
      this.keptBack = 0;
      yield { text: await text(), jobseekers: [...peopleInAnswer(event)] };
    } else if (++this.keptBack === KEPT_BACK) yield await this.checkpoint();
  }

  private async textOf(event: StoredEvent): Promise<string> {
    const { log } = this.parts;
    const isProtected = this.gate.isProtected(event);
    const data = toldCloudEvent(event, await log.source(), this.grant, isProtected);
    return serverSentEvent({ cursor: await log.cursorAt(event.position), data });
  }

  private async checkpoint(): Promise<FeedText> {
    this.keptBack = 0;
    return await this.message('checkpoint');
  }

  private async message(name: 'checkpoint' | 'caught-up'): Promise<FeedText> {
    const cursor = await this.parts.log.cursorAt(this.reached);
    return { text: serverSentEvent({ name, cursor, data: {} }), jobseekers: [] };
  }
}

function positionOf(delivery: Delivery): Position | undefined {
  if (delivery.kind === 'event') return delivery.event.position;
  return delivery.kind === 'checkpoint' ? delivery.position : undefined;
}
