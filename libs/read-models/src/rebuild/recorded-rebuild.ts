import { EventStoreUnavailable } from '#event-store';
import { isAway } from '../database/is-away.js';
import type { ReadModelLog } from '../database/read-model-log.js';
import { AlreadyAtWork } from '../schema/holding-lock.js';
import { RebuildClock, type RebuildPace, type RebuildProgress } from './rebuild-progress.js';
import { type RebuildParts, type RebuildReport, rebuildReadModels } from './rebuild-read-models.js';
import { beginRebuild, type RebuildReason, recordEnd, recordProgress } from './rebuild-record.js';

/** Somebody asked that the rebuild stop. Asked for again, it goes on where it was. */
export class RebuildStopped extends Error {
  constructor() {
    super(
      'the rebuild was stopped; it keeps what it has made, and goes on with it when it is asked for again',
    );
    this.name = 'RebuildStopped';
  }
}

/** The process ends: whoever comes next goes on with the rebuild. */
export class RebuildInterrupted extends Error {
  constructor() {
    super('the rebuild was interrupted and goes on when the next projector starts');
    this.name = 'RebuildInterrupted';
  }
}

const TOLD_EVERY_MS = 500;

/**
 * A rebuild that tells everybody who looks how far it is, and that can be stopped.
 * @throws AlreadyAtWork, RebuildStopped, RebuildInterrupted
 */
export async function recordedRebuild(
  parts: Omit<RebuildParts, 'progress'>,
  reason: RebuildReason,
  options: {
    readonly log: ReadModelLog;
    readonly signal?: AbortSignal;
    readonly show?: (progress: RebuildProgress & RebuildPace) => void;
  },
): Promise<RebuildReport> {
  const database = parts.database.kysely;
  const clock = new RebuildClock();
  let toldAt: number | undefined;
  try {
    const report = await rebuildReadModels({
      ...parts,
      async progress(progress) {
        if (options.signal?.aborted) throw new RebuildInterrupted();
        const now = performance.now();
        const told = { ...progress, ...clock.pace(progress, now) };
        options.show?.(told);
        // Only now it is certain that nobody else is at it.
        if (toldAt === undefined) await beginRebuild(database, reason, new Date());
        if (toldAt !== undefined && now - toldAt < TOLD_EVERY_MS) return;
        toldAt = now;
        if (!(await recordProgress(database, told, new Date()))) throw new RebuildStopped();
      },
    });
    await recordEnd(database, { report }, new Date());
    return report;
  } catch (error) {
    const goesOn =
      error instanceof AlreadyAtWork ||
      error instanceof RebuildStopped ||
      error instanceof RebuildInterrupted ||
      error instanceof EventStoreUnavailable ||
      isAway(error);
    if (!goesOn) {
      options.log.error({ error }, 'the rebuild of the read models failed; the live ones stand');
      await recordEnd(database, { error: (error as Error).name }, new Date()).catch(() => {});
    }
    throw error;
  }
}
