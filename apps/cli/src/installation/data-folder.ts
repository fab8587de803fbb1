import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** The data folder is not there and can't be made; the message says what to do. */
export class UnusableDataFolder extends Error {
  constructor(folder: string, why: string, options?: ErrorOptions) {
    super(`the data folder ${folder} can't be used: ${why}. Name another with --data or POLKU_DATA`, options);
    this.name = 'UnusableDataFolder';
  }
}

/**
 * Makes the data folder where it is missing, for this account only.
 * @returns whether it is new
 * @throws UnusableDataFolder
 */
export async function ensureDataFolder(folder: string): Promise<boolean> {
  const path = resolve(folder);
  try {
    if (await isFolder(path)) return false;
    await makeWithParents(path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === 'EEXIST' || code === 'ENOTDIR' ? 'there is a file in its place' : (error as Error).message;
    throw new UnusableDataFolder(path, why, { cause: error });
  }
}

/**
 * For what needs something that is recorded already.
 * @throws UnusableDataFolder where the folder is not there
 */
export async function expectDataFolder(folder: string): Promise<void> {
  const path = resolve(folder);
  if (!(await isFolder(path))) throw new UnusableDataFolder(path, 'it is not there');
}

/** One folder after the other: `mkdir` with `recursive` never ends where the system has no such folder (/proc). */
async function makeWithParents(path: string): Promise<void> {
  if (await isFolder(path)) return;
  if (dirname(path) !== path) await makeWithParents(dirname(path));
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (error) {
    // Another process may have been faster.
    if (!(await isFolder(path))) throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
