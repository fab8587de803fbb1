import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Makes the package of the contracts and installs it into a folder, as a consumer would without a network.
 *
 * @returns the path of the tarball
 */
export async function installContractsPackage(folder: string): Promise<string> {
  const { stdout } = await run(process.execPath, ['dist/apps/docs/src/pack-contracts.js', folder]);
  const tarball = stdout.trim();
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--silent', tarball], { cwd: folder });
  return tarball;
}
