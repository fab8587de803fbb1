import { stat } from 'node:fs/promises';
import type { HistorySources } from '#history-files';

/** A folder was named where a file is expected. */
export class FolderInPlaceOfFile extends Error {
  constructor(path: string, option: string) {
    super(`${path} is a folder; name a file for --${option}`);
    this.name = 'FolderInPlaceOfFile';
  }
}

/** @throws FolderInPlaceOfFile, or the file system's error for what is not there */
export async function expectFiles(sources: HistorySources): Promise<void> {
  for (const [option, path] of Object.entries(sources)) {
    if ((await stat(path)).isDirectory()) throw new FolderInPlaceOfFile(path, option);
  }
}
