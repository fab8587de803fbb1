import type { ReadModelDatabase } from '../database/read-model-database.js';
import { tryLock, unlock } from './read-model-locks.js';

/** Another process does this already. */
export class AlreadyAtWork extends Error {
  constructor(readonly work: 'projector' | 'rebuild') {
    super(`another ${work} of these read models is at work`);
    this.name = 'AlreadyAtWork';
  }
}

/**
 * Does the work unless it is done already, in this process or in another one. A PGlite belongs to one process, and its one
 * session could not hold a lock beside its work.
 * @throws AlreadyAtWork
 */
export async function holdingLock<Result>(
  database: ReadModelDatabase,
  work: 'projector' | 'rebuild',
  action: () => Promise<Result>,
): Promise<Result> {
  if (database.kind === 'pglite') return await aloneInProcess(database, work, action);
  return await database.kysely.connection().execute(async (connection) => {
    if (!(await tryLock(connection, work))) throw new AlreadyAtWork(work);
    try {
      return await action();
    } finally {
      await unlock(connection, work).catch(() => {
        // The connection is gone, and the lock with it.
      });
    }
  });
}

async function aloneInProcess<Result>(
  { atWork }: ReadModelDatabase,
  work: 'projector' | 'rebuild',
  action: () => Promise<Result>,
): Promise<Result> {
  if (atWork.has(work)) throw new AlreadyAtWork(work);
  atWork.add(work);
  try {
    return await action();
  } finally {
    atWork.delete(work);
  }
}
