import type { EventLog } from './event-log.js';
import type { Statement } from './log-database.js';
import type { StreamState } from './stream-directory.js';

export type StreamRead =
  | { readonly kind: 'no-stream' }
  | { readonly kind: 'deleted' }
  | {
      readonly kind: 'events';
      readonly events: readonly { readonly revision: number; readonly frame: Buffer }[];
      readonly isEnd: boolean;
    };

type Row = [revision: number, frame: Buffer];

/** Reads streams, within the limits that their metadata set. */
export class StreamReader {
  readonly #forwards: Statement;
  readonly #backwards: Statement;
  readonly #tombstone: Statement;

  constructor(
    private readonly log: EventLog,
    private readonly now: () => number = Date.now,
  ) {
    const columns = 'SELECT revision, frame FROM events WHERE stream = ?';
    this.#forwards = log.database
      .prepare(`${columns} AND revision >= ? AND recorded_at >= ? ORDER BY revision LIMIT ?`)
      .raw(true);
    this.#backwards = log.database
      .prepare(
        `${columns} AND revision <= ? AND revision >= ? AND recorded_at >= ? ORDER BY revision DESC LIMIT ?`,
      )
      .raw(true);
    this.#tombstone = log.database
      .prepare(`SELECT frame FROM events WHERE stream = ? AND revision = -1`)
      .raw(true);
  }

  /** From `revision` on. */
  forwards(name: string, revision: number, limit: number): StreamRead {
    const stream = this.#visible(name);
    if ('kind' in stream) return stream;
    const from = Math.max(revision, this.#firstRevision(stream));
    const rows =
      from > stream.lastRevision
        ? []
        : (this.#forwards.all(stream.id, from, this.#oldest(stream), limit) as Row[]);
    return this.#page(rows, limit);
  }

  /** From `revision` back; `undefined` is the end. */
  backwards(name: string, revision: number | undefined, limit: number): StreamRead {
    const stream = this.#visible(name);
    if ('kind' in stream) return stream;
    const from = Math.min(revision ?? stream.lastRevision, stream.lastRevision);
    const first = this.#firstRevision(stream);
    const rows =
      from < first ? [] : (this.#backwards.all(stream.id, from, first, this.#oldest(stream), limit) as Row[]);
    return this.#page(rows, limit);
  }

  /** Revision of the last event; -1 when there is none. */
  lastRevision(name: string): number {
    return this.log.streams.find(name)?.lastRevision ?? -1;
  }

  /** The event that says that the stream is deleted for good. */
  tombstone(name: string): Buffer | undefined {
    const stream = this.log.streams.find(name);
    return (stream && (this.#tombstone.get(stream.id) as [Buffer] | undefined))?.[0];
  }

  #visible(name: string): StreamState | { kind: 'no-stream' } | { kind: 'deleted' } {
    if (this.log.isTombstoned(name)) return { kind: 'deleted' };
    const stream = this.log.streams.find(name);
    return !stream || stream.lastRevision < 0 || stream.limits.isSoftDeleted ? { kind: 'no-stream' } : stream;
  }

  #firstRevision({ limits, lastRevision }: StreamState): number {
    const byCount = limits.maxCount === null ? 0 : lastRevision - limits.maxCount + 1;
    return Math.max(0, byCount, limits.truncateBefore ?? 0);
  }

  /** Milliseconds since the epoch; older events are not read. */
  #oldest({ limits }: StreamState): number {
    return limits.maxAgeSeconds === null ? 0 : this.now() - limits.maxAgeSeconds * 1_000;
  }

  #page(rows: readonly Row[], limit: number): StreamRead {
    const events = rows.map(([revision, frame]) => ({ revision, frame }));
    return { kind: 'events', events, isEnd: rows.length < limit };
  }
}
