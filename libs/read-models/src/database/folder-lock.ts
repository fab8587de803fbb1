import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { ensureSecretFile } from '#secret-file';
import { bootIdentity } from './boot-identity.js';

/** Another process has the folder open. A second one would destroy the data, so it is refused. */
export class ReadModelsInUse extends Error {
  constructor(
    readonly folder: string,
    readonly holder: number | undefined,
  ) {
    const who = holder === undefined ? 'another process' : `process ${holder}`;
    super(
      `the read models in ${folder} are open in ${who}. Stop it first (a running "polku start" has them open), ` +
        'or set DATABASE_URL to a PostgreSQL that several processes can share.',
    );
    this.name = 'ReadModelsInUse';
  }
}

interface Holder {
  readonly process: number;
  readonly boot: string;
}

/**
 * Exclusive use of a folder for as long as this process lives. The operating system holds the lock (an open exclusive
 * transaction on a SQLite file), so that a process that was killed leaves nothing behind that has to be guessed at.
 */
export class FolderLock {
  private constructor(
    private readonly lock: Database.Database,
    private readonly holderFile: string,
    /** The last holder did not let go by itself, and the machine was started anew since: writes may be torn. */
    readonly machineStoppedDuringUse: boolean,
  ) {}

  /** @throws ReadModelsInUse */
  static acquire(folder: string): FolderLock {
    mkdirSync(folder, { recursive: true });
    const lockFile = join(folder, 'lock.sqlite');
    ensureSecretFile(lockFile);
    const holderFile = join(folder, 'holder.json');
    const lock = new Database(lockFile);
    try {
      lock.exec('PRAGMA busy_timeout = 0');
      lock.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      lock.close();
      if ((error as { code?: unknown }).code !== 'SQLITE_BUSY') throw error;
      throw new ReadModelsInUse(folder, readHolder(holderFile)?.process);
    }
    const left = readHolder(holderFile);
    const here: Holder = { process: process.pid, boot: bootIdentity() };
    writeFileSync(holderFile, JSON.stringify(here));
    return new FolderLock(lock, holderFile, left !== undefined && left.boot !== here.boot);
  }

  /** Call it after the last write: it also says that this use ended well. */
  release(): void {
    rmSync(this.holderFile, { force: true });
    this.lock.close();
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    const holder: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const { process, boot } = holder as Partial<Holder>;
    return typeof process === 'number' && typeof boot === 'string' ? { process, boot } : undefined;
  } catch {
    return undefined;
  }
}
