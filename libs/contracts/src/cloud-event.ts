import Type from 'typebox';
import { AUTHORITIES } from './authority.js';
import type { EventMetadata } from './event-metadata.js';
import { oneOf } from './field-types.js';

/** An event as the store holds it, as far as its CloudEvents form tells it. */
export interface RecordedEvent {
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  /** Number of the event in its stream, from 0. */
  readonly revision: number;
  /** Its place in the order of all events: opaque text that sorts as the events do. */
  readonly position: string;
  readonly recordedAt: Date;
  readonly data: unknown;
  /** Of an event that another program wrote, there may be nothing in it. */
  readonly metadata: Partial<EventMetadata>;
}

/** The media types of CloudEvents 1.0 in structured JSON: of one event, and of an array of them. */
export const CLOUD_EVENT_MEDIA_TYPE = 'application/cloudevents+json';
export const CLOUD_EVENT_BATCH_MEDIA_TYPE = 'application/cloudevents-batch+json';

/** What the type Integer of CloudEvents holds. */
const LARGEST_INTEGER = 2 ** 31 - 1;

function text(meaning: string) {
  return Type.String({ minLength: 1, description: meaning });
}

/** Schema of the CloudEvents form; the form of `data` is what `dataschema` names. */
export const cloudEventSchema = Type.Object(
  {
    specversion: Type.Literal('1.0', { description: 'Version of CloudEvents.' }),
    id: text(
      'The id of the event, the same in the store and wherever else it is told. With `source`, unique.',
    ),
    source: Type.String({
      minLength: 1,
      format: 'uri-reference',
      description: 'The installation of Polku whose store holds the event.',
    }),
    type: text('The event type, as in the store: `ServiceStarted`.'),
    subject: text(
      'What the event is about: the identifier of the jobseeker, or the municipality and month of an invoice.',
    ),
    time: Type.String({
      format: 'date-time',
      description: 'When it was recorded, in UTC. From which date it holds, stands in its data.',
    }),
    datacontenttype: Type.Literal('application/json', { description: 'The form of `data`.' }),
    dataschema: Type.Optional(
      Type.String({
        format: 'uri',
        description:
          'The published schema of the data, with its version: `urn:polku:event:ServiceStarted:1`. Absent where the event has no published contract.',
      }),
    ),
    stream: text('Extension: the stream that holds it.'),
    revision: Type.Integer({
      minimum: 0,
      maximum: LARGEST_INTEGER,
      description: 'Extension: its number in the stream, from 0.',
    }),
    position: text(
      'Extension: its place in the order of all events, as opaque text that sorts as the events do. A feed can be taken up after it.',
    ),
    authority: Type.Optional(oneOf(AUTHORITIES, 'Extension: the authority whose act it is.')),
    actor: Type.Optional(text('Extension: opaque identifier of the official or the system that acted.')),
    correlationid: Type.Optional(text('Extension: the business transaction that it belongs to.')),
    causationid: Type.Optional(text('Extension: the command or event that caused it.')),
    nondisclosure: Type.Optional(
      Type.Literal(true, {
        description:
          'Extension: an order of non-disclosure for safety is in force for the person (DAT-3). Whoever keeps where the person lives hides it from all whose task does not need it.',
      }),
    ),
    withheld: Type.Optional(
      text(
        'Extension: names of fields that this subscriber does not get of events of this type, with spaces between, whether this event has them or not; its data lacks them even where the schema requires them.',
      ),
    ),
    data: Type.Unknown({ description: 'The data of the event, in the form that `dataschema` names.' }),
  },
  { description: 'An event as it leaves Polku over HTTP: CloudEvents 1.0, structured JSON.' },
);

export type CloudEvent = Readonly<Type.Static<typeof cloudEventSchema>>;

/** The name of a schema of event data, which does not change: `urn:polku:event:ServiceStarted:1`. */
export function dataSchemaName(type: string, schemaVersion: number): string {
  return `urn:polku:event:${type}:${schemaVersion}`;
}

/**
 * The event in CloudEvents 1.0. Personal texts in its data are as they come: whoever sends it decides whether they are opened.
 *
 * @param source the installation whose store holds the event, as a URI
 * @param isProtected whether an order of non-disclosure is in force for the person
 */
export function cloudEventOf(event: RecordedEvent, source: string, isProtected = false): CloudEvent {
  const { id, type, stream, revision, position, recordedAt, data } = event;
  const { schemaVersion, authority, actor, $correlationId, $causationId } = event.metadata;
  return {
    specversion: '1.0',
    id,
    source,
    type,
    subject: stream.slice(stream.indexOf('-') + 1),
    time: recordedAt.toISOString(),
    datacontenttype: 'application/json',
    ...(schemaVersion === undefined ? {} : { dataschema: dataSchemaName(type, schemaVersion) }),
    stream,
    revision,
    position,
    ...(authority === undefined ? {} : { authority }),
    ...(actor === undefined ? {} : { actor }),
    ...($correlationId === undefined ? {} : { correlationid: $correlationId }),
    ...($causationId === undefined ? {} : { causationid: $causationId }),
    ...(isProtected ? { nondisclosure: true } : {}),
    data,
  };
}
