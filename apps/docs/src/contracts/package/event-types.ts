import { compile } from 'json-schema-to-typescript';
import { allContracts, type JsonSchema } from '#contracts';
import { SCHEMAS_FOLDER, schemaFile } from '../contract-folder.js';

const UNIONS = `/** The data of each event type, in its newest version. */
export interface EventData {
${allContracts.map(({ type }) => `  ${type}: ${type};`).join('\n')}
}

/** An event of the store, its data in the newest version. */
export type PolkuEvent = {
  [Type in keyof EventData]: { readonly type: Type; readonly data: EventData[Type]; readonly metadata: EventMetadata };
}[keyof EventData];

/** An event in CloudEvents form, its data in the newest version. */
export type PolkuCloudEvent = {
  [Type in keyof EventData]: Omit<CloudEvent, 'type' | 'data'> & {
    readonly type: Type;
    readonly data: EventData[Type];
  };
}[keyof EventData];
`;

type Schemas = ReadonlyMap<string, JsonSchema>;

/** The types of all events as consumers get them, made of the published schemas: the text of a declaration file. */
export async function eventTypes(published: Schemas): Promise<string> {
  const ofData = [];
  for (const { type, schemaVersion } of allContracts) {
    for (let version = 1; version <= schemaVersion; version++) {
      const name = version === schemaVersion ? type : `${type}V${version}`;
      ofData.push(await interfaceOf(schemaAt(published, schemaFile(type, version)), name));
    }
  }
  return [
    ...ofData,
    await interfaceOf(schemaAt(published, `${SCHEMAS_FOLDER}event-metadata.json`), 'EventMetadata'),
    await interfaceOf(schemaAt(published, `${SCHEMAS_FOLDER}cloud-event.json`), 'CloudEvent'),
    UNIONS,
  ].join('\n');
}

async function interfaceOf({ $id: _, ...schema }: JsonSchema, name: string): Promise<string> {
  return await compile({ ...schema, title: name }, name, {
    bannerComment: '',
    // Consumers ignore fields that they do not know; a type that lets them be read would invite to guess.
    additionalProperties: false,
    unknownAny: true,
  });
}

function schemaAt(published: Schemas, path: string): JsonSchema {
  const schema = published.get(path);
  if (schema === undefined) throw new Error(`${path} is not published: run "npm run docs" first`);
  return schema;
}
