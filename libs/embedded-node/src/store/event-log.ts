import { randomUUID } from 'node:crypto';
import { decideAppend, type StreamFacts } from './append-decision.js';
import { dataOfFrame, eventFrame } from './event-frame.js';
import { eventIdBytes } from './event-id.js';
import {
  type Appended,
  type ExpectedRevision,
  type ProposedEvent,
  type RecordedEvent,
  TOMBSTONE_REVISION,
} from './event-log-types.js';
import { type LogDatabase, numberIn, type Statement } from './log-database.js';
import { NameTable } from './name-table.js';
import { StreamDirectory, type StreamState } from './stream-directory.js';
import { beginningAt, LARGEST_REVISION, readLimits, softDeletedMetadata } from './stream-metadata.js';
import { isMetastream, metastreamOf, originalOf } from './stream-name.js';

/** The log that is written: every method runs inside of a transaction of `GroupCommit`. */
export class EventLog {
  readonly types: NameTable;
  readonly categories: NameTable;
  readonly streams: StreamDirectory;
  readonly #insert: Statement;
  readonly #positionAt: Statement;
  readonly #revisionsOfId: Statement;
  readonly #idAt: Statement;
  readonly #lastFrame: Statement;
  readonly #lastPositionInTable: Statement;
  #lastPosition: number;
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
    this.#positionAt = database
      .prepare('SELECT position FROM events WHERE stream = ? AND revision = ?')
      .raw(true);
    this.#revisionsOfId = database
      .prepare('SELECT revision FROM events WHERE event_id = ? AND stream = ? ORDER BY position DESC LIMIT 1')
      .raw(true);
    this.#idAt = database.prepare('SELECT event_id FROM events WHERE stream = ? AND revision = ?').raw(true);
    this.#lastFrame = database
      .prepare('SELECT frame FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1')
      .raw(true);
    this.#lastPositionInTable = database.prepare('SELECT max(position) FROM events').raw(true);
    this.#lastPosition = numberIn(this.#lastPositionInTable.get());
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
      const row = existing && this.#positionAt.get(existing.id, decision.lastRevision);
      return { revision: decision.lastRevision, position: numberIn(row) };
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
    this.#record(stream, systemEvent('$streamDeleted', new Uint8Array()), TOMBSTONE_REVISION);
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
    this.#lastPosition = numberIn(this.#lastPositionInTable.get());
  }

  #factsOf(name: string, stream: StreamState | undefined): StreamFacts {
    const metastream = this.streams.find(metastreamOf(name));
    return {
      name,
      lastRevision: stream?.lastRevision ?? -1,
      isTombstoned: this.isTombstoned(name),
      isSoftDeleted: stream?.limits.isSoftDeleted ?? false,
      hasMetadata: (metastream?.lastRevision ?? -1) >= 0,
      revisionOf: (id) => {
        const row = stream && (this.#revisionsOfId.get(id, stream.id) as [number] | undefined);
        return row?.[0];
      },
      isAt: (revision, id) => {
        const row = stream && (this.#idAt.get(stream.id, revision) as [Buffer] | undefined);
        return row !== undefined && id.equals(row[0]);
      },
    };
  }

  #record(stream: StreamState, event: ProposedEvent, revision = stream.lastRevision + 1): void {
    const position = this.#lastPosition + 1;
    const recordedAt = this.now();
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
    const row = this.#lastFrame.get(stream.id) as [Buffer] | undefined;
    return row ? dataOfFrame(row[0]) : { data: new Uint8Array(), contentType: '' };
  }
}

const newIdBytes = (): Buffer => Buffer.from(randomUUID().replaceAll('-', ''), 'hex');

function systemEvent(type: string, data: Uint8Array): ProposedEvent {
  const id = randomUUID();
  const idBytes = eventIdBytes(id) ?? newIdBytes();
  return { id, idBytes, type, contentType: 'application/json', data, metadata: new Uint8Array() };
}

const metadataEvent = (data: Uint8Array): ProposedEvent => systemEvent('$metadata', data);
