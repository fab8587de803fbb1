import type { JsonSchema } from '#contracts';
import { breakingChanges } from './breaking-changes.js';
import { contractSchemas, type SchemaDocument } from './contract-schemas.js';

const INSTEAD = [
  'A published version of an event never changes, since consumers read it and the store holds it. Instead:',
  '1. leave the version as it was: in the contract, name its form, an example and an upcaster under `earlier`, and say the new form in `data`;',
  '2. write the upcaster into libs/contracts/src/upcasters.ts, a pure function from the old data to the new, and list it there;',
  '3. run `npm run docs`: it adds the schema of the new version and a stored example, and changes neither of the old one.',
  'What is only more (an optional field, a better explanation) needs no version. docs/contracts/README.md says more.',
].join('\n');

/**
 * What can't be published as it is, and what to do instead; nothing when all is well.
 *
 * @param published the schemas that were published, by their path
 */
export function publicationFaults(
  published: ReadonlyMap<string, JsonSchema>,
  current: readonly SchemaDocument[] = contractSchemas,
): string | undefined {
  const now = new Map(current.map(({ path, schema }) => [path, schema]));
  const faults = [...published].flatMap(([path, before]) => {
    const schema = now.get(path);
    if (schema === undefined)
      return [`${path}: was published, and no contract has this type and version any more`];
    return breakingChanges(before, schema()).map(({ pointer, change }) => `${path}: ${pointer} ${change}`);
  });
  return faults.length === 0 ? undefined : [...faults, '', INSTEAD].join('\n');
}
