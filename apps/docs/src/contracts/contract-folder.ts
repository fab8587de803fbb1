/** Where the published contracts lie, relative to the repository. */
export const CONTRACTS_FOLDER = 'docs/contracts/';
export const SCHEMAS_FOLDER = `${CONTRACTS_FOLDER}schemas/`;

/** The file of a schema of event data: `ServiceStarted.v1.json`. */
export function schemaFile(type: string, schemaVersion: number): string {
  return `${SCHEMAS_FOLDER}${type}.v${schemaVersion}.json`;
}
