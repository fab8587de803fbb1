import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What a file is called until it is complete and on disk. */
export function unfinished(path: string): string {
  return `${path}.unfinished`;
}

/** Writes a file that is there whole or not at all, whenever the process or the machine ends. */
export async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(unfinished(path), 'w');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await giveName(path);
}

/** Gives a finished file its name, durably. */
export async function giveName(path: string, draft = unfinished(path)): Promise<void> {
  await rename(draft, path);
  const folder = await open(dirname(path), 'r');
  await folder.sync().finally(() => folder.close());
}
