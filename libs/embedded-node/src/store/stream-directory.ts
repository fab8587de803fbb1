import type { LogDatabase, Statement } from './log-database.js';
import type { NameTable } from './name-table.js';
import { LIMITS_OF_METASTREAM, NO_LIMITS, type ReadLimits } from './stream-metadata.js';
import { categoryOf, isMetastream } from './stream-name.js';

/** What the node knows of a stream. */
export interface StreamState {
  readonly id: number;
  readonly name: string;
  readonly category: number;
  /** -1 when no event was ever written. */
  lastRevision: number;
  isTombstoned: boolean;
  limits: ReadLimits;
}

type StreamRow = [number, number, number, number, number | null, number | null, number | null];

/** The streams by name. Remembers those in use. */
export class StreamDirectory {
  readonly #byName: Statement;
  readonly #nameById: Statement;
  readonly #insert: Statement;
  readonly #lastRevision: Statement;
  readonly #setLimits: Statement;
  readonly #setTombstone: Statement;
  readonly #known = new Map<string, StreamState>();

  constructor(
    database: LogDatabase,
    private readonly categories: NameTable,
    private readonly remembered = 20_000,
  ) {
    this.#byName = database
      .prepare(
        `SELECT id, category, is_tombstoned, is_soft_deleted, max_count, max_age_seconds, truncate_before
         FROM streams WHERE name = ?`,
      )
      .raw(true);
    this.#nameById = database.prepare('SELECT name FROM streams WHERE id = ?').raw(true);
    this.#insert = database.prepare('INSERT INTO streams (name, category) VALUES (?, ?)');
    this.#lastRevision = database
      .prepare('SELECT revision FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1')
      .raw(true);
    this.#setLimits = database.prepare(
      `UPDATE streams SET is_soft_deleted = ?, max_count = nullif(?, -1), max_age_seconds = nullif(?, -1),
         truncate_before = nullif(?, -1) WHERE id = ?`,
    );
    this.#setTombstone = database.prepare('UPDATE streams SET is_tombstoned = 1 WHERE id = ?');
  }

  find(name: string): StreamState | undefined {
    const known = this.#known.get(name);
    if (known) return known;
    const row = this.#byName.get(name) as StreamRow | undefined;
    return row && this.#remember(this.#stateOf(name, row));
  }

  findOrAdd(name: string): StreamState {
    const found = this.find(name);
    if (found) return found;
    const category = this.categories.findOrAdd(categoryOf(name));
    const id = Number(this.#insert.run(name, category).lastInsertRowid);
    const limits = isMetastream(name) ? LIMITS_OF_METASTREAM : NO_LIMITS;
    return this.#remember({ id, name, category, lastRevision: -1, isTombstoned: false, limits });
  }

  nameOf(id: number): string {
    return String((this.#nameById.get(id) as [string] | undefined)?.[0] ?? '');
  }

  setLimits(stream: StreamState, limits: ReadLimits): void {
    stream.limits = limits;
    this.#setLimits.run(
      limits.isSoftDeleted ? 1 : 0,
      limits.maxCount ?? -1,
      limits.maxAgeSeconds ?? -1,
      limits.truncateBefore ?? -1,
      stream.id,
    );
  }

  setTombstone(stream: StreamState): void {
    stream.isTombstoned = true;
    this.#setTombstone.run(stream.id);
  }

  /** After a rollback: what is remembered may never have happened. */
  forget(): void {
    this.#known.clear();
  }

  #stateOf(name: string, row: StreamRow): StreamState {
    const [id, category, isTombstoned, isSoftDeleted, maxCount, maxAgeSeconds, truncateBefore] = row;
    const last = this.#lastRevision.get(id) as [number] | undefined;
    return {
      id,
      name,
      category,
      lastRevision: last?.[0] ?? -1,
      isTombstoned: isTombstoned === 1,
      limits: isMetastream(name)
        ? LIMITS_OF_METASTREAM
        : { maxCount, maxAgeSeconds, truncateBefore, isSoftDeleted: isSoftDeleted === 1 },
    };
  }

  #remember(stream: StreamState): StreamState {
    if (this.#known.size >= this.remembered) this.#known.clear();
    this.#known.set(stream.name, stream);
    return stream;
  }
}
