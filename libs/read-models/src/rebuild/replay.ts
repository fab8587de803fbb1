import type { EventStore, Position } from '#event-store';
import type { Checkpoint } from '../projection/checkpoint.js';
import { DeliveryQueue } from '../projection/delivery-queue.js';
import { type ProjectionTarget, payOwedTimelines, projectBatch } from '../projection/project-batch.js';
import { PROJECTED_CATEGORIES } from '../projection/projected-domain.js';

/** Events of one transaction while history is read: large, so that a jobseeker's state is read and written seldom. */
export const HISTORY_BATCH = 10_000;

/**
 * Projects the history after `from`: to its end, or up to and including `to`; then the timelines.
 * @param progress called with the number of events since the beginning of the log, and between jobseekers' timelines
 */
export async function replay(
  target: ProjectionTarget,
  eventStore: EventStore,
  from: Checkpoint,
  to: Position | undefined,
  progress: (events: number) => void,
): Promise<Checkpoint> {
  const queue = new DeliveryQueue(HISTORY_BATCH);
  const filling = queue.fill(history(eventStore, from.position, to));
  let checkpoint = from;
  try {
    for (;;) {
      const batch = await queue.nextBatch(false);
      if (batch === undefined) break;
      ({ checkpoint } = await projectBatch(target, checkpoint, batch.events, 'owed'));
      progress(checkpoint.events);
    }
    while ((await payOwedTimelines(target, checkpoint)).more) progress(checkpoint.events);
  } finally {
    queue.stop();
    await filling;
  }
  return checkpoint;
}

async function* history(eventStore: EventStore, after: Position | undefined, to: Position | undefined) {
  const events = eventStore.readAll({
    categories: PROJECTED_CATEGORIES,
    personalFields: 'sealed',
    ...(after === undefined ? {} : { after }),
  });
  for await (const event of events) {
    if (to !== undefined && event.position > to) return;
    yield { kind: 'event' as const, event };
    if (event.position === to) return;
  }
}
