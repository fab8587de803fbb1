import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generatedDocuments } from './generated-documents.js';
import { RULE_BOOK_FOLDER } from './rule-book/rule-book-documents.js';

// Run in the repository: npm run docs
const written = generatedDocuments.map(({ path, content }) => ({ path, text: content() }));
rmSync(RULE_BOOK_FOLDER, { recursive: true, force: true });
for (const { path, text } of written) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  process.stdout.write(`${path}\n`);
}
