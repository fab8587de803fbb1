import { LockHeld, ProcessLock } from '../installation/process-lock.js';

/** Another process imports into the same data folder. */
export class ImportUnderWay extends Error {
  constructor(data: string, holder: string) {
    super(`process ${holder} is importing into ${data}; wait until it has ended and import again`);
    this.name = 'ImportUnderWay';
  }
}

/** One import at a time on a data folder: what one has accepted and not yet recorded, another would take for interrupted. */
export class ImportLock {
  private constructor(private readonly lock: ProcessLock) {}

  /** @throws ImportUnderWay */
  static acquire(data: string): ImportLock {
    try {
      return new ImportLock(ProcessLock.acquire(data, 'import-lock'));
    } catch (error) {
      throw error instanceof LockHeld ? new ImportUnderWay(data, error.holder) : error;
    }
  }

  release(): void {
    this.lock.release();
  }
}
