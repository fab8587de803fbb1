import type { EventStore, Position } from '#event-store';
import { type HistoryPage, HistoryReader } from './history-reader.js';

export interface HistoryLimits {
  /** So many pages are kept at hand, whoever read them. */
  readonly keptPages: number;
  /** A page ends with so many events at the latest. */
  readonly pageEvents: number;
}

const LIMITS: HistoryLimits = { keptPages: 32, pageEvents: 500 };

/**
 * The history of the log, read once for all subscribers that go through it at about the same time and ask the store for the same
 * categories. Each takes page after page at its own pace, and nothing is read that nobody asks for; whoever is so far behind
 * that the pages are gone reads them again.
 */
export class SharedHistory {
  private readonly stretches = new Map<string, Stretch>();
  /** Of all stretches, the one used last at the end. */
  private pages: KeptPage[] = [];
  private readers = 0;

  private readonly limits: HistoryLimits;

  constructor(
    private readonly eventStore: EventStore,
    limits: Partial<HistoryLimits> = {},
  ) {
    this.limits = { ...LIMITS, ...limits };
  }

  /**
   * The pages after a place, until the log is read as it was when this began, or later. Ends also when `signal` aborts or the store is
   * closed.
   * @throws what the store throws
   */
  async *after(
    categories: readonly string[],
    place: Position,
    signal: AbortSignal,
  ): AsyncGenerator<HistoryPage> {
    const key = categories.join(' ');
    const stretch = this.stretches.get(key) ?? newStretch(key, categories);
    this.stretches.set(key, stretch);
    stretch.followers++;
    // A reader that began before may have been told by the store of an end that is none any more.
    const before = this.readers;
    try {
      let reached = place;
      while (!signal.aborted) {
        const page = this.kept(stretch, reached) ?? (await orAborted(this.coming(stretch, reached), signal));
        if (page === undefined) return;
        const isStale = page.end === 'caught-up' && page.reader <= before;
        yield isStale ? { ...page, end: 'more' } : page;
        if (page.end === 'caught-up' && !isStale) return;
        reached = page.until;
      }
    } finally {
      this.leave(stretch);
    }
  }

  /** A page at hand that goes on from a place, without what lies before it. */
  private kept(stretch: Stretch, place: Position): HistoryPage | undefined {
    const at = this.pages.findIndex(
      ({ of, page }) => of === stretch && page.after <= place && place < page.until,
    );
    const [kept] = at < 0 ? [] : this.pages.splice(at, 1);
    if (kept === undefined) return undefined;
    this.pages.push(kept);
    const { page } = kept;
    if (page.after === place) return page;
    return { ...page, after: place, events: page.events.filter(({ event }) => event.position > place) };
  }

  private coming(stretch: Stretch, place: Position): Promise<HistoryPage | undefined> {
    const known = stretch.coming.get(place);
    if (known !== undefined) return known;
    const coming = this.read(stretch, place).finally(() => stretch.coming.delete(place));
    stretch.coming.set(place, coming);
    return coming;
  }

  private async read(stretch: Stretch, place: Position): Promise<HistoryPage | undefined> {
    const reader = this.readerAt(stretch, place);
    stretch.reading.add(reader);
    let page: HistoryPage | undefined;
    try {
      page = await reader.page(this.limits.pageEvents, (reached) =>
        this.pages.some(({ of, page: { after } }) => of === stretch && after === reached),
      );
    } finally {
      stretch.reading.delete(reader);
      if (page === undefined || page.end === 'caught-up' || stretch.followers === 0) reader.close();
      else this.rest(stretch, reader);
    }
    if (page !== undefined && page.end !== 'caught-up' && stretch.followers > 0) {
      this.pages.push({ of: stretch, page });
      if (this.pages.length > this.limits.keptPages) this.pages.shift();
    }
    return page;
  }

  private readerAt(stretch: Stretch, place: Position): HistoryReader {
    const at = stretch.idle.findIndex(({ reached }) => reached === place);
    const [idle] = at < 0 ? [] : stretch.idle.splice(at, 1);
    return idle ?? new HistoryReader(this.eventStore, stretch.categories, place, ++this.readers);
  }

  /** Until somebody asks on. There are never more readers than those who might. */
  private rest(stretch: Stretch, reader: HistoryReader): void {
    stretch.idle.push(reader);
    if (stretch.idle.length > stretch.followers) stretch.idle.shift()?.close();
  }

  private leave(stretch: Stretch): void {
    stretch.followers--;
    while (stretch.idle.length > stretch.followers) stretch.idle.shift()?.close();
    if (stretch.followers > 0) return;
    for (const reader of stretch.reading) reader.close();
    this.pages = this.pages.filter(({ of }) => of !== stretch);
    if (this.stretches.get(stretch.key) === stretch) this.stretches.delete(stretch.key);
  }
}

/** What is read of the log with one filter of the store. */
interface Stretch {
  readonly key: string;
  readonly categories: readonly string[];
  followers: number;
  /** By the place that they go on from. */
  readonly coming: Map<Position, Promise<HistoryPage | undefined>>;
  readonly reading: Set<HistoryReader>;
  /** The one that was used longest ago first. */
  readonly idle: HistoryReader[];
}

function newStretch(key: string, categories: readonly string[]): Stretch {
  return { key, categories, followers: 0, coming: new Map(), reading: new Set(), idle: [] };
}

interface KeptPage {
  readonly of: Stretch;
  readonly page: HistoryPage;
}

/** @returns undefined when `signal` aborts before */
function orAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value | undefined> {
  return new Promise((resolve, reject) => {
    const leave = () => resolve(undefined);
    signal.addEventListener('abort', leave, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}
