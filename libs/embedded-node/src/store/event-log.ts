import { decideAppend, type StreamFacts } from './append-decision.js';
import { dataOfFrame, eventFrame } from './event-frame.js';
import { EventIndex } from './event-index.js';
import {
  type Appended,
  type ExpectedRevision,
  type ProposedEvent,
  type RecordedEvent,
  TOMBSTONE_REVISION,
} from './event-log-types.js';
import type { LogDatabase, Statement } from './log-database.js';
import { NameTable } from './name-table.js';
import { StreamDirectory, type StreamState } from './stream-directory.js';
import { beginningAt, LARGEST_REVISION, readLimits, softDeletedMetadata } from './stream-metadata.js';
import { isMetastream, metastreamOf, originalOf } from './stream-name.js';
import { metadataEvent, newIdBytes, tombstoneEvent } from './system-events.js';

/** The log that is written: every method runs inside of a transaction of `GroupCommit`. */
export class EventLog {
  readonly types: NameTable;
  readonly categories: NameTable;
  readonly streams: StreamDirectory;
  readonly #index: EventIndex;
  readonly #insert: Statement;
  #lastPosition: number;
  #lastRecordedAt: number;
  #written: RecordedEvent[] = [];

  constructor(
    readonly database: LogDatabase,
    private readonly now: () => number = Date.now,
  ) {
    this.types = new NameTable(database, 'types');
    this.categories = new NameTable(database, 'categories');
    this.streams = new StreamDirectory(database, this.categories);
    this.#insert = database.prepare(
      `INSERT INTO events (position, stream, revision, category, type, event_id, recorded_at, frame)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#index = new EventIndex(database);
    this.#lastPosition = this.#index.lastPosition();
    this.#lastRecordedAt = this.#index.lastRecordedAt();
  }

  /** Position of the newest event; 0 when there is none. */
  get lastPosition(): number {
    return this.#lastPosition;
  }

  /** @throws WrongExpectedRevision, StreamIsDeleted, before anything is written */
  append(name: string, expected: ExpectedRevision, events: readonly ProposedEvent[]): Appended {
    const existing = this.streams.find(name);
    const facts = this.#factsOf(name, existing);
    const ids = events.map((event) => event.idBytes);
    const decision = decideAppend(facts, expected, ids);
    if (decision.kind === 'already-written') {
      const { lastRevision } = decision;
      return {
        revision: lastRevision,
        position: existing ? this.#index.positionAt(existing.id, lastRevision) : 0,
      };
    }
    if (events.length === 0) return { revision: facts.lastRevision, position: this.#lastPosition };
    const stream = this.streams.findOrAdd(name);
    for (const event of events) this.#record(stream, event);
    if (facts.isSoftDeleted) this.#beginAgain(stream, facts.lastRevision + 1);
    else if (isMetastream(name)) this.#takeMetadata(stream);
    return { revision: stream.lastRevision, position: this.#lastPosition };
  }

  /** Deletes a stream so that it can be written again; its revisions go on. Resolves with the position of the mark. */
  delete(name: string, expected: ExpectedRevision): number {
    decideAppend(this.#factsOf(name, this.streams.find(name)), expected, [newIdBytes()]);
    const metastream = this.streams.findOrAdd(metastreamOf(name));
    this.#record(metastream, metadataEvent(softDeletedMetadata()));
    this.#applyMetadata(metastream);
    return this.#lastPosition;
  }

  /** Deletes a stream for good. */
  tombstone(name: string, expected: ExpectedRevision): number {
    decideAppend(this.#factsOf(name, this.streams.find(name)), expected, [newIdBytes()]);
    const stream = this.streams.findOrAdd(name);
    this.#record(stream, tombstoneEvent(), TOMBSTONE_REVISION);
    this.streams.setTombstone(stream);
    return this.#lastPosition;
  }

  /** A metastream is deleted with its stream. */
  isTombstoned(name: string): boolean {
    if (this.streams.find(name)?.isTombstoned) return true;
    return isMetastream(name) && this.streams.find(originalOf(name))?.isTombstoned === true;
  }

  /** The events that were recorded since the last call. */
  takeWritten(): RecordedEvent[] {
    const written = this.#written;
    this.#written = [];
    return written;
  }

  /** After a rollback: back to what the tables say. */
  forget(): void {
    this.#written = [];
    this.types.forget();
    this.categories.forget();
    this.streams.forget();
    this.#lastPosition = this.#index.lastPosition();
    this.#lastRecordedAt = this.#index.lastRecordedAt();
  }

  #factsOf(name: string, stream: StreamState | undefined): StreamFacts {
    return {
      name,
      lastRevision: stream?.lastRevision ?? -1,
      isTombstoned: this.isTombstoned(name),
      isSoftDeleted: stream?.limits.isSoftDeleted ?? false,
      hasMetadata: () => (this.streams.find(metastreamOf(name))?.lastRevision ?? -1) >= 0,
      revisionOf: (id) => (stream ? this.#index.revisionOfId(stream.id, id) : undefined),
      isAt: (revision, id) => stream !== undefined && this.#index.isAt(stream.id, revision, id),
    };
  }

  #record(stream: StreamState, event: ProposedEvent, revision = stream.lastRevision + 1): void {
    const position = this.#lastPosition + 1;
    // A clock that is set back puts nothing before what was recorded earlier: what was known at an instant is a beginning of the log.
    const recordedAt = Math.max(this.now(), this.#lastRecordedAt);
    const frame = eventFrame(event, {
      streamName: stream.name,
      revision: revision === TOMBSTONE_REVISION ? LARGEST_REVISION : String(revision),
      position,
      recordedAt,
    });
    const type = this.types.findOrAdd(event.type);
    const { id: streamId, name: streamName, category } = stream;
    this.#insert.run(position, streamId, revision, category, type, event.idBytes, recordedAt, frame);
    this.#lastPosition = position;
    this.#lastRecordedAt = recordedAt;
    if (revision !== TOMBSTONE_REVISION) stream.lastRevision = revision;
    this.#written.push({ position, streamId, streamName, revision, type: event.type, frame });
  }

  /** A deleted stream that is written again begins at `revision`; its other metadata stay. */
  #beginAgain(stream: StreamState, revision: number): void {
    const metastream = this.streams.findOrAdd(metastreamOf(stream.name));
    const { data } = this.#newestData(metastream);
    this.#record(metastream, metadataEvent(beginningAt(revision, data)));
    this.#applyMetadata(metastream);
  }

  /** Metadata written by a client. On a deleted stream they bring it back, at the revision after its last. */
  #takeMetadata(metastream: StreamState): void {
    const original = this.streams.findOrAdd(originalOf(metastream.name));
    if (isMetastream(original.name)) return;
    const wasSoftDeleted = original.limits.isSoftDeleted;
    this.#applyMetadata(metastream);
    if (wasSoftDeleted) this.#beginAgain(original, original.lastRevision + 1);
  }

  #applyMetadata(metastream: StreamState): void {
    const original = this.streams.findOrAdd(originalOf(metastream.name));
    const { data, contentType } = this.#newestData(metastream);
    this.streams.setLimits(original, readLimits(contentType, data));
  }

  #newestData(stream: StreamState): { data: Uint8Array; contentType: string } {
    const frame = this.#index.lastFrame(stream.id);
    return frame ? dataOfFrame(frame) : { data: new Uint8Array(), contentType: '' };
  }
}
