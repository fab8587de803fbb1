import { EventStoreUnavailable } from './event-store-errors.js';

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

/**
 * What the stream yields. The reader may take its time; the store may take `withinMs` for each next item.
 * @throws EventStoreUnavailable
 */
export async function* itemsInTime<Item>(
  stream: AsyncIterable<Item> & { destroy(reason: Error): unknown },
  withinMs: number,
): AsyncGenerator<Item> {
  let waitingSince: number | undefined = performance.now();
  const watch = setInterval(() => {
    if (waitingSince !== undefined && performance.now() - waitingSince > withinMs) {
      stream.destroy(new EventStoreUnavailable());
    }
  }, withinMs / 5);
  try {
    for await (const item of stream) {
      waitingSince = undefined;
      yield item;
      waitingSince = performance.now();
    }
  } finally {
    clearInterval(watch);
  }
}
