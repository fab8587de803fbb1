import {
  allContracts,
  cloudEventSchema,
  type EventContract,
  eventMetadataSchema,
  type JsonSchema,
  publishedEnvelope,
  publishedSchema,
  versionsOf,
} from '#contracts';
import { SCHEMAS_FOLDER, schemaFile } from './contract-folder.js';
import { provisionsOfEvent } from './provisions-of-event.js';

export interface SchemaDocument {
  /** Relative to the repository. */
  readonly path: string;
  readonly schema: () => JsonSchema;
}

/** Every schema that is published: of the data of each event type and version, of the metadata, and of the CloudEvents form. */
export const contractSchemas: readonly SchemaDocument[] = [
  ...allContracts.flatMap((contract: EventContract) =>
    versionsOf(contract).map((version) => ({
      path: schemaFile(contract.type, version.schemaVersion),
      schema: () => publishedSchema(contract, version, provisionsOfEvent(contract)),
    })),
  ),
  {
    path: `${SCHEMAS_FOLDER}event-metadata.json`,
    schema: () => publishedEnvelope('event-metadata', eventMetadataSchema),
  },
  {
    path: `${SCHEMAS_FOLDER}cloud-event.json`,
    schema: () => publishedEnvelope('cloud-event', cloudEventSchema),
  },
];
