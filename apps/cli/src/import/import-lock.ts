import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';

/** Another process imports into the same data folder. */
export class ImportUnderWay extends Error {
  constructor(data: string, holder: string) {
    super(`process ${holder} is importing into ${data}; wait until it has ended and import again`);
    this.name = 'ImportUnderWay';
  }
}

/**
 * One import at a time on a data folder: what one has accepted and not yet recorded, another would take for interrupted.
 * The operating system holds the lock (an open transaction on a SQLite file): it ends with its process, however that ends.
 */
export class ImportLock {
  private constructor(private readonly lock: Database.Database) {}

  /** @throws ImportUnderWay */
  static acquire(data: string): ImportLock {
    const file = join(data, 'import-lock.sqlite');
    const holder = join(data, 'import-lock.process');
    closeSync(openSync(file, 'a', 0o600));
    const lock = new Database(file);
    try {
      lock.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      lock.close();
      if ((error as { code?: unknown }).code !== 'SQLITE_BUSY') throw error;
      throw new ImportUnderWay(data, processIn(holder));
    }
    writeFileSync(holder, String(process.pid));
    return new ImportLock(lock);
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
