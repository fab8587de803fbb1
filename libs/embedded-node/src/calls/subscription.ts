import { randomUUID } from 'node:crypto';
import type { RecordedEvent } from '../store/event-log-types.js';
import type { GroupCommit } from '../store/group-commit.js';
import type { GrpcCall } from '../wire/grpc-call.js';
import { betweenPages } from './between-pages.js';
import { caughtUp, confirmation } from './read-answers.js';

/** What is subscribed to. It knows where the subscription stands. */
export interface Feed {
  /**
   * Sends the next page of history. Returns whether it was the last.
   * @throws GrpcFailure when the feed is over
   */
  sendPage(): boolean;
  /**
   * Sends what was just written, if the subscription stands right before it.
   * Returns whether it did: otherwise the events have to be read from the log.
   */
  sendWritten(written: readonly RecordedEvent[]): boolean;
  /** What has to be told when history is at its end. */
  sendEndOfHistory(): void;
}

/**
 * History, then live, without end and without a gap: live events take a short cut past the log, and whoever is too slow
 * for it reads the log again.
 */
export async function subscribe(call: GrpcCall, commit: GroupCommit, feed: Feed): Promise<void> {
  let isLive = false;
  let wake = () => {};
  const stop = commit.onCommitted((written) => {
    if (!isLive || (!call.writer.isFull && sendOrFail(call, feed, written))) return;
    isLive = false;
    wake();
  });
  call.onEnd(() => {
    stop();
    wake();
  });
  call.write(confirmation(randomUUID()));
  let hasCaughtUp = false;
  while (!call.ended) {
    if (feed.sendPage()) {
      if (!hasCaughtUp) {
        feed.sendEndOfHistory();
        call.write(caughtUp());
        hasCaughtUp = true;
      }
      // Nothing can be written between the last page and here: both happen in one turn of the event loop.
      isLive = true;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    if (!(await betweenPages(call))) return;
  }
}

/** What goes wrong here ends this subscription: the others, and the writer, have nothing to do with it. */
function sendOrFail(call: GrpcCall, feed: Feed, written: readonly RecordedEvent[]): boolean {
  try {
    return feed.sendWritten(written);
  } catch (reason) {
    call.fail(reason);
    return true;
  }
}
