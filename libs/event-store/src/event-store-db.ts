import { setImmediate } from 'node:timers/promises';
import {
  BACKWARDS,
  START as BEGINNING,
  type Credentials,
  END,
  EventStoreDBClient,
  type JSONType,
  jsonEvent,
  NO_STREAM,
  StreamNotFoundError,
} from '@eventstore/db-client';
import type { EventContract } from '#contracts';
import type { SubjectKeys } from '#subject-keys';
import { ANSWER_WITHIN_MS, answerInTime, eventsInTime } from './answers-in-time.js';
import { appendCredentials } from './append-credentials.js';
import { portError } from './client-errors.js';
import { EventSealing } from './event-sealing.js';
import type {
  Appended,
  Delivery,
  EventForm,
  EventStore,
  ExpectedRevision,
  NewEvent,
  Position,
  StoredEvent,
} from './event-store.js';
import { EventStoreUnavailable } from './event-store-errors.js';
import { positionOf, START, storePositionOf } from './position.js';
import { PublishedContracts } from './published-contracts.js';
import { deliveriesOf } from './subscription.js';

export interface EventStoreSettings {
  /** `esdb://host:2113?tls=false`, `esdb+discover://user:password@host:2113`. */
  readonly url: string;
  readonly keys: SubjectKeys;
  /** The contracts of all events that are written. */
  readonly contracts: readonly EventContract[];
  /** How long the store may take for one answer before it counts as away, in milliseconds. Default 5,000. */
  readonly answerWithinMs?: number;
}

/**
 * The port on an EventStoreDB, a KurrentDB or the embedded node. It connects at the first call, and again whenever the
 * connection was lost.
 */
export function connectEventStore(settings: EventStoreSettings): EventStore {
  return new EventStoreDb(settings);
}

class EventStoreDb implements EventStore {
  private readonly contracts: PublishedContracts;
  private readonly sealing: EventSealing;
  private readonly client: EventStoreDBClient;
  private readonly answerWithinMs: number;
  private readonly credentials: { readonly credentials?: Credentials };
  private readonly closing = new AbortController();

  constructor(private readonly settings: EventStoreSettings) {
    this.contracts = new PublishedContracts(settings.contracts);
    this.sealing = new EventSealing(this.contracts, settings.keys);
    this.client = EventStoreDBClient.connectionString(settings.url);
    this.answerWithinMs = settings.answerWithinMs ?? ANSWER_WITHIN_MS;
    this.credentials = appendCredentials(settings.url);
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    if (events.length === 0) throw new RangeError('an append has at least one event');
    for (const event of events) this.contracts.check(stream, event);
    const data = await this.sealing.seal(stream, events);
    const jsonEvents = events.map(({ id, type, metadata }, index) =>
      jsonEvent({ id, type, data: data[index] as JSONType, metadata: { ...metadata } }),
    );
    try {
      const appended = await answerInTime(
        this.client.appendToStream(stream, jsonEvents, {
          expectedRevision: clientRevision(expected),
          deadline: this.answerWithinMs,
          ...this.credentials,
        }),
        this.answerWithinMs,
      );
      const revision = Number(appended.nextExpectedRevision);
      const position = appended.position
        ? positionOf(appended.position)
        : await this.positionAt(stream, revision);
      return { revision, position };
    } catch (error) {
      throw portError(error, stream, expected);
    }
  }

  async *read(
    stream: string,
    options: { fromRevision?: number; maxCount?: number } & EventForm = {},
  ): AsyncGenerator<StoredEvent> {
    if (options.maxCount === 0) return;
    const reading = this.client.readStream(stream, {
      fromRevision: BigInt(options.fromRevision ?? 0),
      ...(options.maxCount === undefined ? {} : { maxCount: options.maxCount }),
    });
    try {
      for await (const event of eventsInTime(reading, this.answerWithinMs)) {
        yield await this.inForm(event, options);
      }
    } catch (error) {
      if (error instanceof StreamNotFoundError) return;
      throw portError(error, stream);
    }
  }

  async *readAll(
    options: { categories: readonly string[]; after?: Position } & EventForm,
  ): AsyncGenerator<StoredEvent> {
    const after = options.after ?? START;
    const prefixes = options.categories.map((category) => `${category}-`);
    const reading = this.client.readAll({
      fromPosition: after === START ? BEGINNING : storePositionOf(after),
    });
    try {
      for await (const event of eventsInTime(reading, this.answerWithinMs)) {
        // The store gives the event at `after` once more, and it does not filter what is read to the end.
        if (event.position <= after || !prefixes.some((prefix) => event.stream.startsWith(prefix))) continue;
        yield await this.inForm(event, options);
      }
    } catch (error) {
      throw portError(error, '$all');
    }
  }

  async *subscribe(
    options: { categories: readonly string[]; after?: Position; signal: AbortSignal } & EventForm,
  ): AsyncGenerator<Delivery> {
    const signal = AbortSignal.any([options.signal, this.closing.signal]);
    const deliveries = deliveriesOf(this.settings.url, options.categories, options.after ?? START, signal);
    for await (const delivery of deliveries) {
      if (delivery.kind !== 'event') yield delivery;
      else yield { kind: 'event', event: await this.inForm(delivery.event, options) };
    }
  }

  async end(): Promise<Position | undefined> {
    const reading = this.client.readAll({ fromPosition: END, direction: BACKWARDS, maxCount: 1 });
    try {
      for await (const event of eventsInTime(reading, this.answerWithinMs)) return event.position;
      return undefined;
    } catch (error) {
      throw portError(error, '$all');
    }
  }

  async ping(): Promise<void> {
    await this.end();
  }

  async close(): Promise<void> {
    this.closing.abort();
    // It breaks off at once whatever is under way; then it would wait for readers who may never read on.
    this.client.dispose().catch(() => undefined);
    await setImmediate();
  }

  /** Texts are opened first: each was sealed for its place in the version that is stored. */
  private inForm(
    event: StoredEvent,
    { personalFields, schemaVersions }: EventForm,
  ): StoredEvent | Promise<StoredEvent> {
    const inVersion = (each: StoredEvent) =>
      schemaVersions === 'as-stored' ? each : this.contracts.currentForm(each);
    return personalFields === 'sealed' ? inVersion(event) : this.sealing.open(event).then(inVersion);
  }

  /** A store that recognises a repeated append need not say again where its events stand. */
  private async positionAt(stream: string, revision: number): Promise<Position> {
    for await (const event of this.read(stream, {
      fromRevision: revision,
      maxCount: 1,
      personalFields: 'sealed',
    })) {
      return event.position;
    }
    throw new EventStoreUnavailable();
  }
}

function clientRevision(expected: ExpectedRevision): bigint | 'any' | typeof NO_STREAM {
  if (typeof expected === 'number') return BigInt(expected);
  return expected === 'no-stream' ? NO_STREAM : 'any';
}
