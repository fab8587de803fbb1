import { setTimeout } from 'node:timers/promises';
import type { Delivery, EventStore, Position } from '#event-store';
import { SharedEvent } from './shared-event.js';

/** A stretch of the log, read once for all who go through it. */
export interface HistoryPage {
  /** The place before its first event. */
  readonly after: Position;
  readonly events: readonly SharedEvent[];
  /** The log was read up to here. */
  readonly until: Position;
  /** `checkpoint`: for a while the store's filter let nothing through. `caught-up`: there was nothing more. */
  readonly end: 'more' | 'checkpoint' | 'caught-up';
  /** The number of the reader, in the order in which they began. */
  readonly reader: number;
}

/** A page ends with so many characters of data, ... */
const MOST_CHARACTERS = 1 << 20;
/** ... or when it is not full after so many milliseconds. */
const PATIENCE = 100;

const LATE = 'late';

/** One subscription to the store that is read page by page, as they are asked for. */
export class HistoryReader {
  private readonly ending = new AbortController();
  private readonly deliveries: AsyncIterator<Delivery>;
  private coming: Promise<IteratorResult<Delivery>> | undefined;

  constructor(
    eventStore: EventStore,
    categories: readonly string[],
    /** Everything up to here was read. */
    public reached: Position,
    readonly number: number,
  ) {
    this.deliveries = eventStore
      .subscribe({
        categories,
        after: reached,
        signal: this.ending.signal,
        personalFields: 'sealed',
        schemaVersions: 'as-stored',
      })
      [Symbol.asyncIterator]();
  }

  /**
   * What follows, until a page is full or the log is read.
   * @param mostEvents that it may have
   * @param endsAt whether another page begins at a place
   * @returns undefined when the store was closed, or the reader
   */
  async page(mostEvents: number, endsAt: (place: Position) => boolean): Promise<HistoryPage | undefined> {
    const after = this.reached;
    const events: SharedEvent[] = [];
    const made = (end: HistoryPage['end']): HistoryPage => ({
      after,
      events,
      until: this.reached,
      end,
      reader: this.number,
    });
    const over = new AbortController();
    const late = setTimeout(PATIENCE, LATE, { signal: over.signal }).catch(() => LATE);
    let characters = 0;
    let isLate = false;
    try {
      for (;;) {
        this.coming ??= this.deliveries.next();
        const come: IteratorResult<Delivery> | string = isLate
          ? await this.coming
          : await Promise.race([this.coming, late]);
        if (typeof come === 'string') {
          if (events.length > 0) return made('more');
          isLate = true;
          continue;
        }
        this.coming = undefined;
        if (come.done) return undefined;
        const delivery = come.value;
        if (delivery.kind === 'caught-up') return made('caught-up');
        if (delivery.kind === 'checkpoint') {
          this.reached = delivery.position;
          return made('checkpoint');
        }
        this.reached = delivery.event.position;
        events.push(new SharedEvent(delivery.event));
        characters += JSON.stringify(delivery.event.data)?.length ?? 0;
        const isFull = events.length === mostEvents || characters >= MOST_CHARACTERS;
        if (isFull || isLate || endsAt(this.reached)) return made('more');
      }
    } finally {
      over.abort();
    }
  }

  /** What is under way ends soon, without a page. */
  close(): void {
    this.ending.abort();
    // Whoever waited for it has gone, or has been told.
    this.coming?.catch(() => undefined);
    this.deliveries.return?.().catch(() => undefined);
  }
}
