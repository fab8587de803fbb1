import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { publicationFaults } from './contracts/publication.js';
import { publishedSchemas } from './contracts/published-schemas.js';
import { storeExamples } from './contracts/stored-examples.js';
import { generatedDocuments } from './generated-documents.js';
import { RULE_BOOK_FOLDER } from './rule-book/rule-book-documents.js';

// Run in the repository: npm run docs
const faults = publicationFaults(publishedSchemas(''));
if (faults === undefined) {
  const written = generatedDocuments.map(({ path, content }) => ({ path, text: content() }));
  rmSync(RULE_BOOK_FOLDER, { recursive: true, force: true });
  for (const { path, text } of written) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    process.stdout.write(`${path}\n`);
  }
  for (const path of storeExamples('')) process.stdout.write(`${path}\n`);
} else {
  process.stderr.write(`Nothing is written: published contracts would break.\n\n${faults}\n`);
  process.exitCode = 1;
}
