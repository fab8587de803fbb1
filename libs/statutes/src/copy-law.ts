import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MERGED_MUNICIPALITIES, MUNICIPALITIES, SHIPPED_LAW } from './load-statutes.js';

/** The law is copied into a folder of its own, never over something. */
export class FolderNotEmpty extends Error {
  constructor(readonly folder: string) {
    super(`the folder ${folder} is not empty; name a new one for the copy of the law`);
    this.name = 'FolderNotEmpty';
  }
}

/**
 * Copies the law that ships with the product into a folder, to be changed there and given to `loadStatutes`.
 * @throws FolderNotEmpty, and the file system's error where the folder can't be written
 */
export function copyLaw(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new FolderNotEmpty(folder);
  mkdirSync(folder, { recursive: true });
  for (const part of ['law', 'interpretations', MUNICIPALITIES, MERGED_MUNICIPALITIES]) {
    cpSync(join(SHIPPED_LAW, part), join(folder, part), { recursive: true });
  }
}
