import { type LogDatabase, numberIn, type Statement } from './log-database.js';

/** Finds single events of a stream. Streams are given by their numbers. */
export class EventIndex {
  readonly #positionAt: Statement;
  readonly #revisionOfId: Statement;
  readonly #idAt: Statement;
  readonly #lastFrame: Statement;
  readonly #lastPosition: Statement;
  readonly #lastRecordedAt: Statement;

  constructor(database: LogDatabase) {
    const prepare = (sql: string): Statement => database.prepare(sql).raw(true);
    this.#positionAt = prepare('SELECT position FROM events WHERE stream = ? AND revision = ?');
    this.#revisionOfId = prepare(
      'SELECT revision FROM events WHERE stream = ? AND event_id = ? ORDER BY position DESC LIMIT 1',
    );
    this.#idAt = prepare('SELECT event_id FROM events WHERE stream = ? AND revision = ?');
    this.#lastFrame = prepare('SELECT frame FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1');
    this.#lastPosition = prepare('SELECT max(position) FROM events');
    this.#lastRecordedAt = prepare('SELECT recorded_at FROM events ORDER BY position DESC LIMIT 1');
  }

  /** 0 when there is none. */
  positionAt(stream: number, revision: number): number {
    return numberIn(this.#positionAt.get(stream, revision));
  }

  /** Of the newest event with this id. */
  revisionOfId(stream: number, eventId: Buffer): number | undefined {
    const row = this.#revisionOfId.get(stream, eventId) as [number] | undefined;
    return row?.[0];
  }

  isAt(stream: number, revision: number, eventId: Buffer): boolean {
    const row = this.#idAt.get(stream, revision) as [Buffer] | undefined;
    return row !== undefined && eventId.equals(row[0]);
  }

  lastFrame(stream: number): Buffer | undefined {
    const row = this.#lastFrame.get(stream) as [Buffer] | undefined;
    return row?.[0];
  }

  /** Position of the newest event; 0 when there is none. */
  lastPosition(): number {
    return numberIn(this.#lastPosition.get());
  }

  /** Milliseconds since 1970; 0 when there is none. */
  lastRecordedAt(): number {
    return numberIn(this.#lastRecordedAt.get());
  }
}
