import { readdirSync, readFileSync } from 'node:fs';
import { FINDING_CODES, REVIEW_RULES } from '#case-review';
import { allContracts } from '#contracts';
import { loadStatutes } from '#statutes';
import { provisionsOf } from './case-review-page.js';
import { contractsInChapters } from './event-catalogue.js';
import { generatedDocuments } from './generated-documents.js';
import { RULE_BOOK_FOLDER } from './rule-book/rule-book-documents.js';

const statutes = loadStatutes();
const repository = new URL('../../../', import.meta.url);

// A difference is to be read: it says what changes for the reader. Then `npm run docs` writes the new text.
it.each(generatedDocuments)('$path is what `npm run docs` makes of the code', ({ path, content }) => {
  const checkedIn = readFileSync(new URL(path, repository), 'utf8');
  expect(content()).toBe(checkedIn);
});

it('the rule book has no document that `npm run docs` would not write', () => {
  const checkedIn = readdirSync(new URL(RULE_BOOK_FOLDER, repository), {
    recursive: true,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/'))
    .map((path) => path.slice(path.indexOf(RULE_BOOK_FOLDER)));
  const written = generatedDocuments
    .map(({ path }) => path)
    .filter((path) => path.startsWith(RULE_BOOK_FOLDER));
  expect(checkedIn.sort()).toEqual(written.sort());
});

it.each(FINDING_CODES)('the finding %s names provisions that the law’s files have', (code) => {
  const { law } = REVIEW_RULES[code];
  for (const asked of law)
    expect([asked, provisionsOf({ ...REVIEW_RULES[code], law: [asked] }, statutes)]).not.toEqual([asked, []]);
});

it('the catalogue of events has every contract, each once', () => {
  expect([...contractsInChapters()].sort()).toEqual(allContracts.map(({ type }) => type).sort());
});
