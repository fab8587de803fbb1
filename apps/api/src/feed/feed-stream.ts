import type { Grant } from '#access';
import type { Position, StoredEvent } from '#event-store';
import { type FeedFilter, FeedGate } from './feed-filter.js';
import type { FeedParts } from './feed-parts.js';
import { HomesOfPeople } from './homes-of-people.js';
import type { FeedText } from './recorded-before-told.js';
import { serverSentEvent } from './server-sent-event.js';
import type { SharedEvent } from './shared-event.js';
import { toldCloudEvent } from './told-cloud-event.js';

/** After so many events that the filter kept back, a subscriber is told how far the log was read. */
const KEPT_BACK = 1_000;

/**
 * The feed as server-sent events: history after a position, then live until `signal` aborts.
 * - without a name: a CloudEvent
 * - `checkpoint`: nothing up to here was for this subscriber
 * - `caught-up`: history is told; what follows is live
 *
 * Both are read once for all who are at about the same place. Who falls too far behind what is live reads history until it has caught
 * up again.
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

/** How far one subscriber is. */
class SubscriberFeed {
  private readonly gate: FeedGate;
  /**
   * What an event tells a caller depends on the parts, and on whether an order of non-disclosure is in force: the same for all who
   * have the same parts, until an order begins or ends.
   */
  private readonly seen: string;
  private keptBack = 0;

  constructor(
    private readonly parts: FeedParts,
    filter: FeedFilter,
    private readonly grant: Grant,
    private reached: Position,
  ) {
    const { eventStore, protectedPeople } = parts;
    this.gate = new FeedGate(filter, grant, new HomesOfPeople(eventStore), protectedPeople);
    this.seen = [...grant.parts].sort().join(' ');
  }

  /** Ends when it has caught up, or when `signal` aborts. */
  async *history(signal: AbortSignal): AsyncGenerator<FeedText> {
    for await (const page of this.parts.history.after(this.gate.categories, this.reached, signal)) {
      await this.gate.readOrders();
      yield* this.tell(page.events);
      this.reached = page.until;
      if (page.end === 'checkpoint') yield await this.checkpoint();
      if (page.end !== 'caught-up') continue;
      if (this.keptBack > 0) yield await this.checkpoint();
      yield await this.message('caught-up');
    }
  }

  /** Ends when it is too far behind, or when `signal` aborts. */
  async *live(mark: Position, signal: AbortSignal): AsyncGenerator<FeedText> {
    const begin = mark > this.reached ? mark : this.reached;
    for await (const events of this.parts.tail.after(begin, signal)) yield* this.tell(events);
  }

  private async *tell(events: readonly SharedEvent[]): AsyncGenerator<FeedText> {
    for (const shared of events) {
      const { event, jobseekers } = shared;
      this.reached = event.position;
      if (await this.gate.passes(event)) {
        this.keptBack = 0;
        yield { text: await this.textOf(shared), jobseekers };
      } else if (++this.keptBack === KEPT_BACK) yield await this.checkpoint();
    }
  }

  /** Made by the first subscriber who may see the same of it. */
  private textOf({ event, texts }: SharedEvent): Promise<string> {
    const told = `${this.gate.isProtected(event) ? 'protected' : 'open'} ${this.seen}`;
    const text = texts.get(told) ?? this.newText(event);
    texts.set(told, text);
    return text;
  }

  private async newText(event: StoredEvent): Promise<string> {
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
