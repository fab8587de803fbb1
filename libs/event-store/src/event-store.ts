import type { EventMetadata } from '#contracts';

/** An event that has been decided and not yet stored. */
export interface NewEvent {
  /** UUID. The same id in the same stream is stored once. */
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
  readonly metadata: EventMetadata;
}

/** A place in the order of all events. Opaque text that sorts as the events do; `START` is before all of them. */
export type Position = string & { readonly __brand: 'Position' };

/** An event as the store holds it. */
export interface StoredEvent extends NewEvent {
  readonly stream: string;
  /** Number of the event in its stream, from 0. */
  readonly revision: number;
  readonly position: Position;
  /** When it was recorded: the second of an event's two clocks. */
  readonly recordedAt: Date;
}

/** `no-stream`: the stream must not exist. A number: the revision of its last event. */
export type ExpectedRevision = number | 'no-stream' | 'any';

export interface Appended {
  /** Revision of the stream after the append. */
  readonly revision: number;
  readonly position: Position;
}

/** What a subscription delivers, in the order of the store. */
export type Delivery =
  | { readonly kind: 'event'; readonly event: StoredEvent }
  /** Everything up to here was read, although the filter let nothing through: progress to be saved. */
  | { readonly kind: 'checkpoint'; readonly position: Position }
  /** History is read; what follows is live. It comes again after each reconnect. */
  | { readonly kind: 'caught-up' };

/** Whether personal fields come as plain text (opened with the person's key) or stay sealed as they are stored. */
export type PersonalFields = 'opened' | 'sealed';

/** Whether events come in the newest version of their contract, or in the one that they were written in. */
export type SchemaVersions = 'newest' | 'as-stored';

/** In which form events come. */
export interface EventForm {
  /** Default `opened`. */
  readonly personalFields?: PersonalFields;
  /** Default `newest`; `as-stored` with sealed personal fields is what the store holds, as its hash covers it. */
  readonly schemaVersions?: SchemaVersions;
}

/** The port to the event store. Personal fields are sealed on the way in; see `PersonalFields` for the way out. */
export interface EventStore {
  /**
   * Appends all the events or none. Repeating an append with the same event ids stores nothing more and has the same
   * result. A personal text that an earlier event of the same person holds sealed can be passed on as it is.
   * @throws RevisionConflict when the stream is not at the expected revision
   * @throws StreamDeleted, EventStoreUnavailable, EventTooLarge
   * @throws ContractViolation when an event does not keep to its published contract
   * @throws SubjectKeyDestroyed when there is personal text for a person whose key was destroyed
   */
  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended>;

  /**
   * A stream's events in order, from `fromRevision` (default 0). A stream that does not exist has none.
   * @throws StreamDeleted, EventStoreUnavailable, SealedTextTampered unless personal fields stay sealed, and
   * NewerSchemaVersion unless they come as stored
   */
  read(
    stream: string,
    options?: { fromRevision?: number; maxCount?: number } & EventForm,
  ): AsyncIterable<StoredEvent>;

  /**
   * All events of the given categories, after `after`, as they are now; ends at the end of the history.
   * @throws EventStoreUnavailable, SealedTextTampered unless personal fields stay sealed, and NewerSchemaVersion
   * unless they come as stored
   */
  readAll(
    options: { categories: readonly string[]; after?: Position } & EventForm,
  ): AsyncIterable<StoredEvent>;

  /**
   * History after `after`, then live, without end until `signal` aborts or the store is closed. While the store is away
   * it tries again by itself, and goes on after the last delivery: nothing is lost and nothing comes twice. A slow reader
   * holds the store back.
   * @throws SealedTextTampered unless personal fields stay sealed, and NewerSchemaVersion unless they come as stored
   */
  subscribe(
    options: { categories: readonly string[]; after?: Position; signal: AbortSignal } & EventForm,
  ): AsyncIterable<Delivery>;

  /**
   * Where the last event of the store stands, of whichever stream; undefined in a store without any.
   * @throws EventStoreUnavailable
   */
  end(): Promise<Position | undefined>;

  /** Resolves when the store answers; rejects with EventStoreUnavailable. */
  ping(): Promise<void>;

  close(): Promise<void>;
}
