import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FolderLock } from './folder-lock.js';
import { pgliteTemplate } from './pglite-template.js';
import { PgliteThread } from './pglite-thread.js';
import type { PgliteThreadData } from './pglite-thread-messages.js';
import type { ReadModelLog } from './read-model-log.js';

/** A PGlite that this process alone has open. */
export interface OpenPgliteFolder {
  readonly pglite: PgliteThread;
  close(): Promise<void>;
}

/**
 * Opens the PGlite of a folder. PGlite survives the end of its process but not of the machine, and what it holds can
 * always be projected again: what can't be trusted is deleted.
 * @throws ReadModelsInUse
 */
export async function openPgliteFolder(folder: string, log: ReadModelLog): Promise<OpenPgliteFolder> {
  const lock = FolderLock.acquire(folder);
  const data: PgliteThreadData = { folder: join(folder, 'pglite'), template: pgliteTemplate() };
  try {
    if (lock.machineStoppedDuringUse) {
      log.warn({ folder }, 'the machine stopped while the read models were in use: they are projected anew');
      await rm(data.folder, { recursive: true, force: true });
    }
    const pglite = await openOrStartAnew(data, log);
    return {
      pglite,
      async close() {
        await pglite.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function openOrStartAnew(data: PgliteThreadData, log: ReadModelLog): Promise<PgliteThread> {
  try {
    return await PgliteThread.open(data);
  } catch (error) {
    log.warn({ folder: data.folder, error }, 'the read models can not be opened: they are projected anew');
    await rm(data.folder, { recursive: true, force: true });
    return await PgliteThread.open(data);
  }
}
