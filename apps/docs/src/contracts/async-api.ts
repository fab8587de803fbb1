import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import {
  allContracts,
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
  projection: {
    parameter: 'subject',
    identifies: 'What the stream that stopped is about: `J1` of `jobseeker-J1`.',
    holds: 'Which events the read models pass over, by decision. Of no use to subscribers.',
  },
};

/** The AsyncAPI 3 document of everything that is written to the event store, as YAML. It needs no other file. */
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
    },
    channels: Object.fromEntries(categories.map((category) => [category, channelOf(category)])),
    operations: Object.fromEntries(
      categories.map((category) => [
        `write-${category}`,
        {
          action: 'send',
          channel: { $ref: `#/channels/${category}` },
          summary: `Polku appends to streams of the category ${category}.`,
        },
      ]),
    ),
    components: {
      messages: Object.fromEntries(messages().map(({ name, message }) => [name, message])),
      schemas: Object.fromEntries([
        ['event-metadata', inDocument(publishedEnvelope('event-metadata', eventMetadataSchema))],
        ...messages().map(({ name, schema }) => [name, schema]),
      ]),
    },
  };
}

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
