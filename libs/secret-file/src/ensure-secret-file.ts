import { closeSync, openSync } from 'node:fs';

/**
 * Makes an empty file that only this account may read, where there is none; for databases of SQLite, whose -wal and -shm files
 * get the mode of the file. One that is there is not opened: closing any descriptor of a file ends all locks that the process has
 * on it, and with them what keeps another process from taking the write-ahead log away under an open database.
 */
export function ensureSecretFile(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
