import { type AllPage, AllQuery } from './all-query.js';
import type { EventFilter } from './event-filter.js';
import type { EventLog } from './event-log.js';

/** A union of more index ranges than this is slower than looking at every event. */
const MOST_CATEGORIES = 24;
const MOST_REMEMBERED_STREAMS = 50_000;

/** Reads $all in either direction, with or without one filter. It is made for one call and remembers what the filter accepts. */
export class AllReader {
  #selection: { readonly version: number; readonly read: AllQuery } | undefined;
  readonly #accepted = new Map<number, boolean>();

  constructor(
    private readonly log: EventLog,
    private readonly filter: EventFilter | undefined,
  ) {}

  /** The events after `position`. */
  forwards(position: number, limit: number): AllPage {
    const end = this.log.lastPosition;
    if (position >= end) return { events: [], considered: position, isEnd: true };
    return this.#query().forwards(position, end, limit);
  }

  /** The events before `position`, the newest first. */
  backwards(position: number, limit: number): AllPage {
    const start = Math.min(position, this.log.lastPosition + 1);
    if (start <= 1) return { events: [], considered: 1, isEnd: true };
    return this.#query().backwards(start, limit);
  }

  /** Whether a new event is wanted: for events that are delivered as they are written. */
  accepts(event: { readonly streamName: string; readonly type: string }): boolean {
    if (!this.filter) return true;
    return this.filter.accepts(this.filter.on === 'event-type' ? event.type : event.streamName);
  }

  #query(): AllQuery {
    const names = this.filter?.on === 'event-type' ? this.log.types : this.log.categories;
    if (this.#selection?.version !== names.version) {
      this.#selection = { version: names.version, read: this.#plan() };
    }
    return this.#selection.read;
  }

  #plan(): AllQuery {
    const { filter, log } = this;
    if (!filter) return new AllQuery(log, { kind: 'everything' });
    if (filter.on === 'event-type') {
      return new AllQuery(log, { kind: 'types', ids: log.types.idsWhere((name) => filter.accepts(name)) });
    }
    const accepts = (stream: number) => this.#acceptsStream(stream, filter);
    const ids = this.#categoriesOf(filter.prefixes);
    if (!ids) return new AllQuery(log, { kind: 'streams', accepts });
    const wholeCategories = filter.prefixes.every((prefix) => prefix.indexOf('-') === prefix.length - 1);
    return new AllQuery(log, { kind: 'categories', ids, accepts: wholeCategories ? () => true : accepts });
  }

  /** The categories that hold all streams with one of the prefixes; `undefined` when that does not narrow it down. */
  #categoriesOf(prefixes: readonly string[]): number[] | undefined {
    if (prefixes.length === 0) return undefined;
    const ids = new Set<number>();
    for (const prefix of prefixes) {
      for (const id of this.#categoriesOfPrefix(prefix)) ids.add(id);
      if (ids.size > MOST_CATEGORIES) return undefined;
    }
    return [...ids];
  }

  #categoriesOfPrefix(prefix: string): number[] {
    const dash = prefix.indexOf('-');
    if (dash >= 0) {
      const id = this.log.categories.find(prefix.slice(0, dash + 1));
      return id === undefined ? [] : [id];
    }
    const withoutDash = this.log.categories.find('');
    const ids = this.log.categories.idsStartingWith(prefix, MOST_CATEGORIES + 1);
    return withoutDash === undefined ? ids : [withoutDash, ...ids];
  }

  #acceptsStream(stream: number, filter: EventFilter): boolean {
    const known = this.#accepted.get(stream);
    if (known !== undefined) return known;
    const accepted = filter.accepts(this.log.streams.nameOf(stream));
    if (this.#accepted.size >= MOST_REMEMBERED_STREAMS) this.#accepted.clear();
    this.#accepted.set(stream, accepted);
    return accepted;
  }
}
