import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { isCalendarDate } from '#calendar-date';
import {
  allContracts,
  contractOfType,
  currentForm,
  type EventContract,
  type EventMetadata,
  eventMetadataSchema,
  versionsOf,
} from '#contracts';

/**
 * Events as stores hold them, one for each version that was ever written. They are added to by `npm run docs` and never
 * changed: what was recorded once must be readable by every later program.
 */
const FOLDER = new URL('../stored-events/', import.meta.url);

const ajv = new Ajv2020({ strict: false });
ajv.addFormat('date', isCalendarDate);

interface StoredExample {
  readonly type: string;
  readonly data: unknown;
  readonly metadata: EventMetadata;
}

const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .sort();
const stored = files.map((name) => [name, JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))] as const);

it('every version of every event has a stored example; `npm run docs` adds those of new versions', () => {
  const versions = allContracts.flatMap((contract: EventContract) =>
    versionsOf(contract).map(({ schemaVersion }) => `${contract.type}.v${schemaVersion}.json`),
  );
  expect(versions.filter((name) => !files.includes(name))).toEqual([]);
});

it('no stored example was changed or taken away', () => {
  const sums = files.map((name) => {
    const digest = createHash('sha256')
      .update(readFileSync(new URL(name, FOLDER)))
      .digest('hex');
    return `${digest}  ${name}`;
  });
  const written = readFileSync(new URL('SHA256SUMS', FOLDER), 'utf8').trimEnd().split('\n');
  expect(sums).toEqual(written.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)));
});

it.each<readonly [string, StoredExample]>(stored)('%s is read in the newest version', (_, event) => {
  const contract = contractOfType(event.type);
  if (contract === undefined) throw new Error(`${event.type} has no contract any more`);
  const { data, metadata } = currentForm(contract, event);
  const keepsContract = ajv.compile(contract.data);
  keepsContract(data);
  expect(keepsContract.errors).toBeNull();
  const keepsMetadata = ajv.compile(eventMetadataSchema);
  keepsMetadata(metadata);
  expect(keepsMetadata.errors).toBeNull();
  expect(metadata.schemaVersion).toBe(contract.schemaVersion);
});
