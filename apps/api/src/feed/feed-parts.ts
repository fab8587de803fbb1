import type { Logger } from 'pino';
import type { EventStore } from '#event-store';
import type { ProtectedPeople } from '../protection/protected-people.js';
import { FeedLog } from './feed-log.js';
import { LiveTail } from './live-tail.js';

/** Milliseconds. */
export interface FeedTimes {
  /** How often a stream without events says that it is alive. */
  readonly heartbeat: number;
  /** How long a subscriber may take nothing before the stream is closed: it can take it up again. */
  readonly stall: number;
}

/** What the feed is read from. */
export class FeedParts {
  readonly log: FeedLog;
  readonly tail: LiveTail;

  constructor(
    readonly eventStore: EventStore,
    readonly times: FeedTimes,
    /** How many streams may be open at once. */
    readonly mostStreams: number,
    readonly now: () => Date,
    readonly protectedPeople: ProtectedPeople,
    readonly logger: Pick<Logger, 'warn'>,
    /** How many of the last events are kept for those who are a little behind. */
    keptOfTail?: number,
  ) {
    this.log = new FeedLog(eventStore);
    this.tail = new LiveTail(eventStore, keptOfTail);
  }
}
