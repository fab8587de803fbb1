import { setTimeout } from 'node:timers/promises';
import { EventStoreUnavailable } from '#event-store';

const ATTEMPTS = 10;
const PAUSE_MS = 300;

/** Repeats `work` while the event store does not answer. Only for commands that are safe to repeat. */
export async function untilStoreAnswers<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof EventStoreUnavailable) || attempt === ATTEMPTS) throw error;
      await setTimeout(PAUSE_MS * attempt);
    }
  }
}
