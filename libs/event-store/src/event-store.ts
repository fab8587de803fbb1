import type { EventMetadata } from '#contracts';

/** An event that has been decided and not yet stored. */
export interface NewEvent {
  /** UUID. The same id in the same stream is stored once. */
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
  readonly metadata: EventMetadata;
}

/** A place in the order of all events. Opaque text that sorts as the events do; `START` is before all. */
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
  /** History is read; what follows is live. */
  | { readonly kind: 'caught-up' };

/** Whether personal fields come as plain text (opened with the person's key) or stay sealed as they are stored. */
export type PersonalFields = 'opened' | 'sealed';

/** The port to the event store. Personal fields are sealed on the way in; see `PersonalFields` for the way out. */
export interface EventStore {
  /**
   * Appends all the events or none.
   * @throws RevisionConflict when the stream is not at the expected revision
   * @throws StreamDeleted, EventStoreUnavailable, EventTooLarge
   */
  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended>;

  /** A stream's events in order, from `fromRevision` (default 0). A stream that does not exist has none. */
  read(
    stream: string,
    options?: { fromRevision?: number; maxCount?: number; personalFields?: PersonalFields },
  ): AsyncIterable<StoredEvent>;

  /** All events of the given categories, after `after`, as they are now; ends at the end of the history. */
  readAll(options: {
    categories: readonly string[];
    after?: Position;
    personalFields?: PersonalFields;
  }): AsyncIterable<StoredEvent>;

  /** History after `after`, then live, without end until `signal` aborts. Reconnects by itself when the store is away. */
  subscribe(options: {
    categories: readonly string[];
    after?: Position;
    personalFields?: PersonalFields;
    signal: AbortSignal;
  }): AsyncIterable<Delivery>;

  /** Resolves when the store answers; rejects with EventStoreUnavailable. */
  ping(): Promise<void>;

  close(): Promise<void>;
}
