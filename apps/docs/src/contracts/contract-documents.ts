import type { GeneratedDocument } from '../generated-document.js';
import { asyncApi } from './async-api.js';
import { CONTRACTS_FOLDER } from './contract-folder.js';
import { contractSchemas } from './contract-schemas.js';

/** The published contracts: a JSON Schema for each version of each event, and an AsyncAPI document of them all. */
export function contractDocuments(): readonly GeneratedDocument[] {
  return [
    ...contractSchemas.map(({ path, schema }) => ({
      path,
      content: () => `${JSON.stringify(schema(), null, 2)}\n`,
    })),
    { path: `${CONTRACTS_FOLDER}asyncapi.yaml`, content: asyncApi },
  ];
}
