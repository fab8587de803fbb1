import type { EventStore } from '#event-store';
import type { ProtectedPeople } from '../protection/protected-people.js';
import { FeedLog } from './feed-log.js';

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

  constructor(
    readonly eventStore: EventStore,
    readonly times: FeedTimes,
    /** How many streams may be open at once. */
    readonly mostStreams: number,
    readonly protectedPeople: ProtectedPeople,
  ) {
    this.log = new FeedLog(eventStore);
  }
}
