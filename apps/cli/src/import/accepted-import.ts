import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { IMPORTED_FILES, type ImportSources } from './import-sources.js';

const FILES = Object.keys(IMPORTED_FILES) as (keyof ImportSources)[];
const DRAFT = '.draft';

/** Files that were accepted and are being recorded: kept until the last row is, so that no crash leaves half of them. */
export interface AcceptedImport {
  readonly sources: ImportSources;
  /** Everything is recorded: forget the files. */
  done(): Promise<void>;
}

/** From here on the files will be recorded whole, now or by the next process that works on the data folder. */
export async function acceptImport(folder: string, sources: ImportSources): Promise<AcceptedImport> {
  const name = randomUUID();
  const draft = join(folder, `${name}${DRAFT}`);
  await mkdir(draft, { recursive: true, mode: 0o700 });
  for (const file of FILES) {
    const source = sources[file];
    if (source === undefined) continue;
    const copy = join(draft, IMPORTED_FILES[file]);
    await copyFile(source, copy);
    await sync(copy);
  }
  await sync(draft);
  await rename(draft, join(folder, name));
  await sync(folder);
  return acceptedImport(join(folder, name));
}

/**
 * Imports that were accepted and whose recording was interrupted. Copies that were never accepted are removed. Only for
 * whoever has the ImportLock: everybody else may see an import at work.
 */
export async function unfinishedImports(folder: string): Promise<AcceptedImport[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const unfinished: AcceptedImport[] = [];
  for (const name of names.sort()) {
    if (name.endsWith(DRAFT)) await rm(join(folder, name), { recursive: true, force: true });
    else unfinished.push(await acceptedImport(join(folder, name)));
  }
  return unfinished;
}

async function acceptedImport(folder: string): Promise<AcceptedImport> {
  const present = new Set(await readdir(folder));
  const sources = Object.fromEntries(
    FILES.filter((file) => present.has(IMPORTED_FILES[file])).map((file) => [
      file,
      join(folder, IMPORTED_FILES[file]),
    ]),
  );
  return { sources, done: () => rm(folder, { recursive: true, force: true }) };
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}
