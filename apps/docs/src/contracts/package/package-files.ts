import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { allContracts, type JsonSchema } from '#contracts';
import { REPOSITORY } from '../../repository.js';
import { CONTRACTS_FOLDER } from '../contract-folder.js';
import { eventTypes } from './event-types.js';

const LIBRARY = 'libs/contracts/';
/** What consumers run of the library itself. It imports nothing else. */
const SHARED = ['upcasting', 'upcasters', 'parse-event'];

const INDEX = `import { parseCloud, parseStored } from './parse-event.js';
import { UPCASTERS } from './upcasters.js';

export const NEWEST_VERSIONS = ${JSON.stringify(newestVersions(), null, 2)};
const KNOWN = { newest: NEWEST_VERSIONS, upcasters: UPCASTERS };

export const parseEvent = (event) => parseStored(KNOWN, event);
export const parseCloudEvent = (event) => parseCloud(KNOWN, event);
`;

const INDEX_TYPES = `import type { PolkuCloudEvent, PolkuEvent } from './events.js';
import type { FromCloudEvent, FromStore, Parsed } from './parse-event.js';

export type * from './events.js';
export type { FromCloudEvent, FromStore, Parsed } from './parse-event.js';

/** The newest version of each event type that this package knows. */
export declare const NEWEST_VERSIONS: Readonly<Record<PolkuEvent['type'], number>>;
/** Brings an event of the store into the newest version, or says why not. It does not validate. */
export declare function parseEvent(event: FromStore): Parsed<PolkuEvent>;
/** The same for an event in CloudEvents form, as it comes over HTTP. */
export declare function parseCloudEvent(event: FromCloudEvent): Parsed<PolkuCloudEvent>;
`;

/**
 * The files of the package for consumers, by their path in it.
 *
 * @param published the schemas that are published, by their path in the repository
 */
export async function packageFiles(
  published: ReadonlyMap<string, JsonSchema>,
): Promise<ReadonlyMap<string, string>> {
  const { version } = JSON.parse(source('package.json')) as { version: string };
  const manifest = JSON.parse(source(`${LIBRARY}consumer/package.json`)) as object;
  return new Map([
    ['package.json', json({ ...manifest, version })],
    ['README.md', source(`${LIBRARY}consumer/README.md`)],
    ['LICENSE', source('LICENSE')],
    ['index.js', INDEX],
    ['index.d.ts', INDEX_TYPES],
    ['events.d.ts', await eventTypes(published)],
    ['asyncapi.yaml', source(`${CONTRACTS_FOLDER}asyncapi.yaml`)],
    ...SHARED.flatMap(compiled),
    ...[...published].map(([path, schema]) => [path.slice(CONTRACTS_FOLDER.length), json(schema)] as const),
  ]);
}

function compiled(module: string): readonly (readonly [string, string])[] {
  const text = source(`${LIBRARY}src/${module}.ts`);
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  const { outputText: declarations } = ts.transpileDeclaration(text, { compilerOptions });
  return [
    [`${module}.js`, ts.transpileModule(text, { compilerOptions }).outputText],
    [`${module}.d.ts`, declarations],
  ];
}

function newestVersions(): Readonly<Record<string, number>> {
  return Object.fromEntries(allContracts.map(({ type, schemaVersion }) => [type, schemaVersion]));
}

function source(path: string): string {
  return readFileSync(REPOSITORY + path, 'utf8');
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
