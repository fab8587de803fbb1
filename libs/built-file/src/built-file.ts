import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The built JavaScript `name` beside the module `moduleUrl` (its `import.meta.url`): another thread or process can't run
 * the TypeScript source, even when this one does, as in tests.
 * @throws Error that says what to do, when it has not been built
 */
export function builtFile(moduleUrl: string, name: string): string {
  const here = fileURLToPath(moduleUrl);
  if (!here.endsWith('.ts')) return join(dirname(here), name);
  const root = packageRoot(dirname(here));
  const built = join(root, 'dist', relative(root, dirname(here)), name);
  if (!existsSync(built)) throw new Error(`${relative(root, built)} is missing: run "npm run build" first`);
  return built;
}

function packageRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  if (folder === dirname(folder)) throw new Error('package.json was not found');
  return packageRoot(dirname(folder));
}
