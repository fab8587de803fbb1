import { writeFileSync } from 'node:fs';
import { generatedDocuments } from './generated-documents.js';

// Run in the repository: npm run docs
for (const { path, content } of generatedDocuments) {
  writeFileSync(path, content());
  process.stdout.write(`${path}\n`);
}
