import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { FeedTimes } from './feed-parts.js';
import { HEARTBEAT } from './server-sent-event.js';

/**
 * Writes text after text as fast as the other side takes it. It ends with the texts, when the other side has gone or stalls, or when
 * the server is stopping.
 */
export async function sendStream(
  response: ServerResponse,
  texts: AsyncIterable<string>,
  { heartbeat, stall }: FeedTimes,
  giveUp: AbortController,
  stopping: AbortSignal = giveUp.signal,
): Promise<void> {
  if (response.destroyed) giveUp.abort();
  response.once('close', () => giveUp.abort());
  const beat = setInterval(() => {
    // To one who takes nothing, nothing is said: it would only pile up.
    if (!response.writableNeedDrain) response.write(HEARTBEAT);
  }, heartbeat);
  try {
    for await (const text of texts) {
      if (response.write(text)) continue;
      await once(response, 'drain', {
        signal: AbortSignal.any([giveUp.signal, stopping, AbortSignal.timeout(stall)]),
      });
    }
  } catch (error) {
    if ((error as Error).name !== 'AbortError') throw error;
    response.destroy();
  } finally {
    clearInterval(beat);
    giveUp.abort();
    response.end();
  }
}
