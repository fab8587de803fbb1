import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import {
  allContracts,
  CLOUD_EVENT_MEDIA_TYPE,
  cloudEventSchema,
  type EventContract,
  eventMetadataSchema,
  type JsonSchema,
  publishedEnvelope,
  publishedSchema,
  type StreamCategory,
  versionsOf,
} from '#contracts';
import { REPOSITORY } from '../repository.js';
import { provisionsOfEvent } from './provisions-of-event.js';

interface Channel {
  readonly parameter: string;
  readonly identifies: string;
  readonly holds: string;
}

const CHANNELS: Readonly<Record<StreamCategory, Channel>> = {
  person: {
    parameter: 'jobseeker',
    identifies: 'The jobseeker, by an identifier that says nothing about the person.',
    holds: 'Who the jobseeker is. Everything in it is sealed.',
  },
  jobseeker: {
    parameter: 'jobseeker',
    identifies: 'The jobseeker, by an identifier that says nothing about the person.',
    holds:
      'The pathway of one jobseeker: interviews, assessments, plans, duty, services, referrals, decisions.',
  },
  benefits: {
    parameter: 'jobseeker',
    identifies: 'The jobseeker, by an identifier that says nothing about the person.',
    holds: 'The benefit payments of one jobseeker and the facts that the counters need.',
  },
  protection: {
    parameter: 'jobseeker',
    identifies: 'The jobseeker, by an identifier that says nothing about the person.',
    holds:
      'What protects the data of one jobseeker: orders of non-disclosure, exceptions from erasure, erasure. Subscribers heed it.',
  },
  invoice: {
    parameter: 'municipality-month',
    identifies: 'Municipality code and month: `091-2025-03`.',
    holds: 'What was billed to one municipality for one month.',
  },
  command: {
    parameter: 'identifier',
    identifies: 'The identifier that a caller gave to a command.',
    holds: 'That a command came. Of no use to subscribers.',
  },
  webhook: {
    parameter: 'webhook',
    identifies: 'The subscription, by an identifier that Polku made.',
    holds: 'Which events a service asked to be sent, and where. Of no use to subscribers.',
  },
  projection: {
    parameter: 'subject',
    identifies: 'What the stream that stopped is about: `J1` of `jobseeker-J1`.',
    holds: 'Which events the read models pass over, by decision. Of no use to subscribers.',
  },
  access: {
    parameter: 'date',
    identifies: 'The date in Helsinki on which was read: `2026-11-26`.',
    holds: 'Who read whose data, and why. Not in the feed.',
  },
};

/** How events leave over HTTP: each channel carries the CloudEvents form of all types. */
const HTTP_CHANNELS = {
  feed: {
    address: '/v1/events/stream',
    title: 'The feed, as server-sent events',
    description:
      'GET, with the filters `type`, `category` and `municipality`, and `after` or Last-Event-ID for where to begin. A message without a name is a CloudEvent; `checkpoint` and `caught-up` tell how far the log was read. `/v1/events` has the same page by page.',
    servers: [{ $ref: '#/servers/api' }],
    messages: { 'cloud-event': { $ref: '#/components/messages/cloud-event' } },
  },
  'webhook-delivery': {
    address: '{targetUrl}',
    title: 'Webhooks',
    description:
      'POST to the address that a subscription named (POST /v1/webhooks), signed after Standard Webhooks, at least once: `webhook-id` is the same at every attempt.',
    parameters: { targetUrl: { description: 'The address that the service subscribed with.' } },
    messages: { 'signed-cloud-event': { $ref: '#/components/messages/signed-cloud-event' } },
  },
} as const;

const SIGNATURE_HEADERS = {
  type: 'object',
  required: ['webhook-id', 'webhook-timestamp', 'webhook-signature'],
  properties: {
    'webhook-id': {
      type: 'string',
      description: 'The id of the event, the same at every attempt: a repetition is known by it.',
    },
    'webhook-timestamp': {
      type: 'string',
      pattern: '^[0-9]+$',
      description: 'When this attempt was made, in seconds since 1970. Refuse what is minutes old.',
    },
    'webhook-signature': {
      type: 'string',
      description:
        '`v1,` and base64 of HMAC-SHA256 over `<id>.<timestamp>.<body>`; after a rotation several, with spaces between.',
    },
  },
};

/** The AsyncAPI 3 document of everything that is written to the event store, and of how it leaves over HTTP, as YAML. It needs no other file. */
export function asyncApi(): string {
  return stringify(asyncApiDocument(), { aliasDuplicateObjects: false, lineWidth: 0 });
}

/** The same as an object. */
export function asyncApiDocument(): object {
  const categories = Object.keys(CHANNELS) as StreamCategory[];
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'The events of Polku',
      version: programVersion(),
      description:
        'Generated from the contracts by `npm run docs`. Every event is appended to a stream of EventStoreDB and never changed. Consumers ignore fields and event types that they do not know; docs/subscribing.md says how to subscribe.',
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/en/' },
    },
    defaultContentType: 'application/json',
    servers: {
      'event-store': {
        host: 'localhost:2113',
        protocol: 'esdb',
        description: 'EventStoreDB or KurrentDB over gRPC, or the embedded node, which speaks the same.',
      },
      api: {
        host: 'localhost:8080',
        protocol: 'http',
        description: 'The API, which has the same events as CloudEvents.',
      },
    },
    channels: {
      ...Object.fromEntries(categories.map((category) => [category, channelOf(category)])),
      ...HTTP_CHANNELS,
    },
    operations: {
      ...Object.fromEntries(
        categories.map((category) => [
          `write-${category}`,
          {
            action: 'send',
            channel: { $ref: `#/channels/${category}` },
            summary: `Polku appends to streams of the category ${category}.`,
          },
        ]),
      ),
      'send-feed': {
        action: 'send',
        channel: { $ref: '#/channels/feed' },
        summary: 'Polku tells whoever listens what is recorded.',
      },
      'send-webhook': {
        action: 'send',
        channel: { $ref: '#/channels/webhook-delivery' },
        summary: 'Polku sends each event to whoever subscribed to it.',
      },
    },
    components: {
      messages: {
        ...Object.fromEntries(messages().map(({ name, message }) => [name, message])),
        'cloud-event': CLOUD_EVENT,
        'signed-cloud-event': { ...CLOUD_EVENT, headers: SIGNATURE_HEADERS },
      },
      schemas: Object.fromEntries([
        ['event-metadata', inDocument(publishedEnvelope('event-metadata', eventMetadataSchema))],
        ['cloud-event', inDocument(publishedEnvelope('cloud-event', cloudEventSchema))],
        ...messages().map(({ name, schema }) => [name, schema]),
      ]),
    },
  };
}

const CLOUD_EVENT = {
  name: 'CloudEvent',
  title: 'An event as it leaves over HTTP',
  summary: 'CloudEvents 1.0 in structured JSON; `dataschema` names the schema of its `data`.',
  contentType: CLOUD_EVENT_MEDIA_TYPE,
  payload: { $ref: '#/components/schemas/cloud-event' },
};

function channelOf(category: StreamCategory): object {
  const { parameter, identifies, holds } = CHANNELS[category];
  return {
    address: `${category}-{${parameter}}`,
    title: `Streams ${category}-…`,
    description: holds,
    parameters: { [parameter]: { description: identifies } },
    messages: Object.fromEntries(
      messages()
        .filter((message) => message.category === category)
        .map(({ name }) => [name, { $ref: `#/components/messages/${name}` }]),
    ),
  };
}

function messages() {
  return allContracts.flatMap((contract: EventContract) =>
    versionsOf(contract).map((version) => {
      const name = `${contract.type}.v${version.schemaVersion}`;
      const schema = inDocument(publishedSchema(contract, version, provisionsOfEvent(contract)));
      const message = {
        name: contract.type,
        title: `${contract.type}, version ${version.schemaVersion}`,
        summary: contract.meaning,
        headers: { $ref: '#/components/schemas/event-metadata' },
        payload: { $ref: `#/components/schemas/${name}` },
      };
      return { name, category: contract.category, message, schema };
    }),
  );
}

/** Within the document a schema is named by its place in it. */
function inDocument({ $schema: _, $id: __, ...schema }: JsonSchema): JsonSchema {
  return schema;
}

function programVersion(): string {
  const { version } = JSON.parse(readFileSync(`${REPOSITORY}package.json`, 'utf8')) as { version: string };
  return version;
}
