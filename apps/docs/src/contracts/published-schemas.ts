import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { JsonSchema } from '#contracts';
import { SCHEMAS_FOLDER } from './contract-folder.js';

/**
 * The schemas that were published, by their path: those that are checked in.
 *
 * @param repository where the repository is, with a `/` at the end
 */
export function publishedSchemas(repository: string): ReadonlyMap<string, JsonSchema> {
  const folder = repository + SCHEMAS_FOLDER;
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return new Map(
    names.map((name) => [
      SCHEMAS_FOLDER + name,
      JSON.parse(readFileSync(folder + name, 'utf8')) as JsonSchema,
    ]),
  );
}
