import { readFileSync } from 'node:fs';
import { allContracts } from '#contracts';
import { contractsInChapters } from './event-catalogue.js';
import { generatedDocuments } from './generated-documents.js';

it.each(generatedDocuments)('$path is what `npm run docs` makes of the code', ({ path, content }) => {
  const checkedIn = readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
  expect(checkedIn).toBe(content());
});

it('the catalogue of events has every contract, each once', () => {
  expect([...contractsInChapters()].sort()).toEqual(allContracts.map(({ type }) => type).sort());
});
