import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { ensureSecretFile } from '#secret-file';

/** Another process has the lock. */
export class LockHeld extends Error {
  constructor(readonly holder: string) {
    super(`process ${holder} has the lock`);
    this.name = 'LockHeld';
  }
}

/**
 * One process at a time at a kind of work on a folder. The operating system holds the lock (an open transaction on a SQLite file): it
 * ends with its process, however that ends.
 */
export class ProcessLock {
  private constructor(private readonly lock: Database.Database) {}

  /**
   * @param name of the kind of work: `import-lock`
   * @throws LockHeld
   */
  static acquire(folder: string, name: string): ProcessLock {
    const file = join(folder, `${name}.sqlite`);
    const holder = join(folder, `${name}.process`);
    ensureSecretFile(file);
    const lock = new Database(file);
    try {
      lock.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      lock.close();
      if ((error as { code?: unknown }).code !== 'SQLITE_BUSY') throw error;
      throw new LockHeld(processIn(holder));
    }
    writeFileSync(holder, String(process.pid));
    return new ProcessLock(lock);
  }

  release(): void {
    this.lock.close();
  }
}

/** Written by the holder a moment after it has the lock. */
function processIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return 'that is just starting';
  }
}
