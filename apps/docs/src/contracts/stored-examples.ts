import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import {
  allContracts,
  type ContractVersion,
  type EventContract,
  type EventMetadata,
  type StreamCategory,
  versionsOf,
} from '#contracts';
import { eventIdFor, personalFieldsOf } from '#event-store';
import { sealedStandIn } from '../dossier/sealed-stand-in.js';

const FOLDER = 'libs/contracts/stored-events/';

const SUBJECTS: Readonly<Record<StreamCategory, string>> = {
  person: 'J1',
  jobseeker: 'J1',
  benefits: 'J1',
  protection: 'J1',
  invoice: '091-2025-03',
  command: 'import-7-row-12',
  webhook: '0190f3c1-0000-7000-8000-00000000000a',
  projection: 'J1',
  access: '2026-11-26',
};

/**
 * Keeps an example of each event version as the store holds it, for versions that have none yet: what is there is never
 * written again, since it must stay readable by every later program.
 *
 * @param repository where the repository is, with a `/` at the end
 * @returns the paths of the examples that were added
 */
export function storeExamples(repository: string): readonly string[] {
  const missing = allContracts
    .flatMap((contract: EventContract) => versionsOf(contract).map((version) => ({ contract, version })))
    .map((each) => ({ ...each, name: `${each.contract.type}.v${each.version.schemaVersion}.json` }))
    .filter(({ name }) => !existsSync(repository + FOLDER + name));
  mkdirSync(repository + FOLDER, { recursive: true });
  return missing.map(({ contract, version, name }) => {
    const text = `${JSON.stringify(storedExample(contract, version), null, 2)}\n`;
    writeFileSync(repository + FOLDER + name, text);
    const digest = createHash('sha256').update(text, 'utf8').digest('hex');
    appendFileSync(`${repository + FOLDER}SHA256SUMS`, `${digest}  ${name}\n`);
    return FOLDER + name;
  });
}

function storedExample({ type, category }: EventContract, { schemaVersion, data, example }: ContractVersion) {
  const commandId = `stored-example-${type}-${schemaVersion}`;
  const id = eventIdFor(commandId, 0);
  const metadata: EventMetadata = {
    $correlationId: commandId,
    $causationId: commandId,
    commandId,
    commandFingerprint: 'stored-example',
    schemaVersion,
    authority: 'employment-authority',
    actor: 'official-1204',
    source: 'stored-example',
  };
  const sealed = personalFieldsOf(data)?.(example, (text, pointer) =>
    sealedStandIn(`${category}/${id}${pointer}`, text),
  );
  return {
    id,
    type,
    stream: `${category}-${SUBJECTS[category]}`,
    revision: 0,
    metadata,
    data: sealed ?? example,
  };
}
