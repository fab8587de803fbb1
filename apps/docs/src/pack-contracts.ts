import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { packageFiles } from './contracts/package/package-files.js';
import { publishedSchemas } from './contracts/published-schemas.js';
import { REPOSITORY } from './repository.js';

// npm run contracts:pack [-- <folder>]: writes polku-contracts-<version>.tgz there, or here.
const target = resolve(process.argv[2] ?? '.');
const folder = mkdtempSync(join(tmpdir(), 'polku-contracts-'));
try {
  for (const [path, text] of await packageFiles(publishedSchemas(REPOSITORY))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  mkdirSync(target, { recursive: true });
  const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', target, folder], {
    encoding: 'utf8',
  });
  process.stdout.write(`${join(target, packed.trim())}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
