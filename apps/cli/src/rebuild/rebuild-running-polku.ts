import { setTimeout } from 'node:timers/promises';
import type { RecordedRebuild } from '#read-models';
import { tellPolku } from '../running/ask-polku.js';
import type { ProgressDisplay } from '../terminal/progress-on-terminal.js';
import { PHASES, rates } from './pace-in-words.js';
import { type ProjectionAnswer, projectionOf } from './print-projection.js';

/** The running Polku did not bring the rebuild to its end. */
export class RebuildNotDone extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'RebuildNotDone';
  }
}

const ASKED_EVERY_MS = 500;

/**
 * Has the running Polku make its read models anew, and shows how it gets on. Ended here, it goes on there.
 * @throws PolkuNotRunning, PolkuRefused, RebuildNotDone
 */
export async function rebuildRunningPolku(
  url: string,
  progress: ProgressDisplay,
): Promise<NonNullable<RecordedRebuild['report']>> {
  const asked = (await tellPolku(
    url,
    '/v1/projection/rebuild',
    { method: 'POST' },
    {},
    'operator',
  )) as ProjectionAnswer;
  for (let { rebuild } = asked; ; rebuild = (await projectionOf(url)).rebuild) {
    if (rebuild?.state === 'done' && rebuild.report !== undefined) return rebuild.report;
    if (rebuild?.state === 'stopped') {
      throw new RebuildNotDone('the rebuild was stopped; "polku rebuild" goes on with it');
    }
    if (rebuild?.state === 'failed') {
      throw new RebuildNotDone(
        `the rebuild failed (${rebuild.error}); the log of the running Polku has more`,
      );
    }
    showProgress(rebuild, progress);
    await setTimeout(ASKED_EVERY_MS);
  }
}

/** @throws PolkuNotRunning, PolkuRefused */
export async function stopRunningRebuild(url: string): Promise<void> {
  const { rebuild } = (await tellPolku(
    url,
    '/v1/projection/rebuild',
    {
      method: 'DELETE',
    },
    {},
    'operator',
  )) as ProjectionAnswer;
  const text =
    rebuild?.state === 'stopped'
      ? 'The rebuild is stopped; "polku rebuild" goes on with it.\n'
      : 'No rebuild is under way.\n';
  process.stdout.write(text);
}

function showProgress(rebuild: RecordedRebuild | undefined, progress: ProgressDisplay): void {
  const told = rebuild?.progress;
  if (told === undefined) return;
  const { phase, events, of = events } = told;
  progress.show({ phase: PHASES[phase], done: events, total: of, note: rates(told).join(', ') });
}
