import { type EventData, type Upcaster, upcast } from './upcasting.js';

/** An event as a client of the event store gives it, as far as parsing looks at it. */
export interface FromStore {
  readonly type: string;
  readonly data: unknown;
  readonly metadata?: unknown;
}

/** An event in CloudEvents form, as far as parsing looks at it. */
export interface FromCloudEvent {
  readonly type: string;
  readonly data?: unknown;
  readonly dataschema?: string | undefined;
}

/** What an event turns out to be to whoever knows the event types of one moment. */
export type Parsed<Event> =
  /** Known, its data in the newest version that is known. */
  | { readonly kind: 'event'; readonly event: Event }
  /** A type that came later, or that another program wrote. */
  | { readonly kind: 'unknown'; readonly type: string }
  /** A known type in a version that came later: to be set aside or waited for, never guessed at. */
  | { readonly kind: 'newer'; readonly type: string; readonly schemaVersion: number };

/** What is known of the event types: how many versions each has, and how older ones become newer ones. */
export interface KnownVersions {
  readonly newest: Readonly<Record<string, number>>;
  readonly upcasters: Readonly<Record<string, readonly Upcaster[]>>;
}

/** Brings an event of the store into the newest version that is known. Data is not validated: the store holds valid data only. */
export function parseStored<Event>(known: KnownVersions, { type, data, metadata }: FromStore): Parsed<Event> {
  const { schemaVersion } = (metadata ?? {}) as { schemaVersion?: unknown };
  return parsed(known, type, schemaVersion, data, (inNewest, version) => ({
    type,
    data: inNewest,
    metadata: { ...(metadata as EventData), schemaVersion: version },
  }));
}

/** The same for an event that came in CloudEvents form, over HTTP. */
export function parseCloud<Event>(known: KnownVersions, event: FromCloudEvent): Parsed<Event> {
  const [, version] = /^urn:polku:event:[A-Za-z]+:(\d+)$/.exec(event.dataschema ?? '') ?? [];
  const schemaVersion = version === undefined ? undefined : Number(version);
  return parsed(known, event.type, schemaVersion, event.data, (data, newest) => ({
    ...event,
    data,
    dataschema: `urn:polku:event:${event.type}:${newest}`,
  }));
}

function parsed<Event>(
  { newest, upcasters }: KnownVersions,
  type: string,
  schemaVersion: unknown,
  data: unknown,
  withData: (data: unknown, schemaVersion: number) => unknown,
): Parsed<Event> {
  const known = Object.hasOwn(newest, type) ? newest[type] : undefined;
  if (known === undefined || typeof schemaVersion !== 'number') return { kind: 'unknown', type };
  if (schemaVersion > known) return { kind: 'newer', type, schemaVersion };
  return {
    kind: 'event',
    event: withData(upcast(type, upcasters[type] ?? [], schemaVersion, data), known) as Event,
  };
}
