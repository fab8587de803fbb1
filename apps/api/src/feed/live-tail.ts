import { setTimeout } from 'node:timers/promises';
import { type EventStore, EventStoreUnavailable, type Position, START } from '#event-store';
import { FEED_CATEGORIES } from './feed-filter.js';
import { SharedEvent } from './shared-event.js';

/** So many of the last events are kept at hand. Who is further behind reads for itself. */
const KEPT = 2_000;

const TRIED_EVERY_MS = 500;

/**
 * The end of the log, read once for all subscribers that have caught up. It reads while somebody listens, and holds the last events for
 * those who are a little behind.
 */
export class LiveTail {
  private reading: TailReading | undefined;
  private listeners = 0;

  constructor(
    private readonly eventStore: EventStore,
    private readonly kept = KEPT,
  ) {}

  /** @returns how to stop listening */
  listen(): () => void {
    this.listeners++;
    return () => {
      this.listeners--;
      if (this.listeners > 0) return;
      this.reading?.stop();
      this.reading = undefined;
    };
  }

  /** A place after which everything comes from the tail, as long as one is not too slow. For those who listen. */
  async mark(): Promise<Position> {
    if (this.reading?.hasEnded !== false) this.reading = new TailReading(this.eventStore, this.kept);
    return await this.reading.mark();
  }

  /** What comes after a place, many at once. It ends when that is not at hand any more, or when `signal` aborts. */
  async *after(position: Position, signal: AbortSignal): AsyncGenerator<readonly SharedEvent[]> {
    const { reading } = this;
    let reached = position;
    while (reading !== undefined && !signal.aborted) {
      const events = reading.after(reached);
      if (events === undefined) return;
      if (events.length > 0) {
        yield events;
        reached = events.at(-1)?.event.position ?? reached;
      } else if (reading.hasEnded) return;
      else await reading.grown(signal);
    }
  }
}

class TailReading {
  private readonly ending = new AbortController();
  private readonly begun: Promise<void>;
  private events: SharedEvent[] = [];
  /** Everything after it is among the events. */
  private from: Position = START;
  private waiting: (() => void)[] = [];
  hasEnded = false;

  constructor(
    private readonly eventStore: EventStore,
    private readonly kept: number,
  ) {
    this.begun = this.begin();
  }

  async mark(): Promise<Position> {
    await this.begun;
    return this.events.at(-1)?.event.position ?? this.from;
  }

  /** @returns undefined when some of it is gone */
  after(position: Position): readonly SharedEvent[] | undefined {
    if (position < this.from) return undefined;
    // Whoever waits is nearly always at the end.
    let index = this.events.length;
    while (index > 0 && (this.events[index - 1] as SharedEvent).event.position > position) index--;
    return this.events.slice(index);
  }

  async grown(signal: AbortSignal): Promise<void> {
    await new Promise<void>((resolve) => {
      const done = () => {
        signal.removeEventListener('abort', done);
        resolve();
      };
      signal.addEventListener('abort', done, { once: true });
      this.waiting.push(done);
    });
  }

  stop(): void {
    this.ending.abort();
    this.end();
  }

  private async begin(): Promise<void> {
    try {
      this.from = await this.endOfLog();
      void this.read();
    } catch (error) {
      this.end();
      throw error;
    }
  }

  /** While the store is away it is tried again, as a subscription does it. */
  private async endOfLog(): Promise<Position> {
    for (;;) {
      try {
        return (await this.eventStore.end()) ?? START;
      } catch (error) {
        if (!(error instanceof EventStoreUnavailable) || this.ending.signal.aborted) throw error;
        await setTimeout(TRIED_EVERY_MS, undefined, { signal: this.ending.signal });
      }
    }
  }

  private async read(): Promise<void> {
    try {
      for await (const delivery of this.eventStore.subscribe({
        categories: FEED_CATEGORIES,
        after: this.from,
        signal: this.ending.signal,
        personalFields: 'sealed',
        schemaVersions: 'as-stored',
      })) {
        if (delivery.kind === 'event') this.add(new SharedEvent(delivery.event));
      }
    } catch {
      // Whoever listens reads for itself, meets the same error and is told.
    } finally {
      this.end();
    }
  }

  private add(event: SharedEvent): void {
    this.events.push(event);
    // Twice as many at times, so that not every event moves all others.
    if (this.events.length > 2 * this.kept) {
      const gone = this.events.splice(0, this.events.length - this.kept);
      this.from = gone.at(-1)?.event.position ?? this.from;
    }
    this.wake();
  }

  private end(): void {
    this.hasEnded = true;
    this.wake();
  }

  private wake(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const done of waiting) done();
  }
}
