import {
  type AllStreamResolvedEvent,
  type ResolvedEvent,
  type StreamingRead,
  StreamNotFoundError,
} from '@eventstore/db-client';
import type { StoredEvent } from './event-store.js';
import { EventStoreUnavailable } from './event-store-errors.js';
import { storedEventOf } from './stored-events.js';

/** How long the store may take for one answer, in milliseconds. */
export const ANSWER_WITHIN_MS = 5_000;

/** @throws EventStoreUnavailable when the answer takes longer than `withinMs` */
export async function answerInTime<Answer>(asked: Promise<Answer>, withinMs: number): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new EventStoreUnavailable()), withinMs);
  });
  try {
    return await Promise.race([asked, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

type Reading = StreamingRead<ResolvedEvent> | StreamingRead<AllStreamResolvedEvent>;

/**
 * What a read yields, without links to events that are gone. The reader may take its time; the store may take `withinMs`
 * for each next event. A read that is left early is broken off.
 * @throws EventStoreUnavailable, and the client's errors
 */
export async function* eventsInTime(reading: Reading, withinMs: number): AsyncGenerator<StoredEvent> {
  // The loop sees errors too; this one hears those that come after it has left.
  reading.on('error', () => undefined);
  let waitingSince: number | undefined = performance.now();
  let answered = false;
  const watch = setInterval(() => {
    if (waitingSince !== undefined && performance.now() - waitingSince > withinMs) {
      reading.destroy(new EventStoreUnavailable());
    }
  }, withinMs / 5);
  try {
    for await (const { event } of reading.iterator({ destroyOnReturn: false })) {
      if (event === undefined) continue;
      waitingSince = undefined;
      yield storedEventOf(event);
      waitingSince = performance.now();
    }
    answered = true;
  } catch (error) {
    answered = error instanceof StreamNotFoundError;
    throw error;
  } finally {
    clearInterval(watch);
    // A call that the store has ended is not broken off: a server takes a thousand resets in a row for an attack, and ends
    // the connection with everything that is under way on it.
    if (!answered) reading.cancel().catch(() => undefined);
    // What has arrived already is read to its end: the client can't let go of a call that is complete but not read.
    reading.resume();
  }
}
