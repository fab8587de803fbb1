import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const SUFFIX_OF_SOURCE = '.ts';

/**
 * The built JavaScript of a file beside this one: another thread or process can't run the TypeScript source, even when this
 * one does (in tests).
 */
export function builtFile(name: string): string {
  const here = fileURLToPath(import.meta.url);
  if (!here.endsWith(SUFFIX_OF_SOURCE)) return join(dirname(here), name);
  const root = packageRoot(dirname(here));
  const built = join(root, 'dist', relative(root, dirname(here)), name);
  if (!existsSync(built)) {
    throw new Error(`${relative(root, built)} is missing: run "npm run build" first`);
  }
  return built;
}

function packageRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  if (!folder.includes(sep) || folder === dirname(folder)) throw new Error('package.json was not found');
  return packageRoot(dirname(folder));
}
