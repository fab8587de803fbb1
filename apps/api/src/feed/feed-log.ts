import { type EventStore, type Position, START } from '#event-store';
import { invalidParameter, problem } from '../problems/make-problem.js';
import { cursorOf, writtenCursor } from './feed-cursor.js';
import { FEED_CATEGORIES } from './feed-filter.js';

/** The log behind the feed: who it is, and whether a cursor is one of its places. */
export class FeedLog {
  private known: string | undefined;

  constructor(private readonly eventStore: EventStore) {}

  /** The id of its first event; undefined while it has none. */
  async id(): Promise<string | undefined> {
    if (this.known !== undefined) return this.known;
    for await (const { id } of this.eventStore.readAll({
      categories: FEED_CATEGORIES,
      personalFields: 'sealed',
      schemaVersions: 'as-stored',
    })) {
      this.known = id;
      break;
    }
    return this.known;
  }

  /** Where CloudEvents come from: the same for everybody who reads this log, through whichever API. */
  async source(): Promise<string> {
    return `urn:polku:log:${await this.id()}`;
  }

  /** @returns undefined before the first event: there is nothing yet to go on from */
  async cursorAt(position: Position): Promise<string | undefined> {
    const log = position === START ? undefined : await this.id();
    return log === undefined ? undefined : writtenCursor({ log, position });
  }

  /** @throws ApiProblem for text that is no cursor (of `after` it was seen before), for a cursor of another log, or of a place that this log has not reached */
  async positionAt(written: string): Promise<Position> {
    const cursor = cursorOf(written);
    if (cursor === undefined) {
      throw invalidParameter(
        'Last-Event-ID',
        'This is no place of the feed.',
        'the id of a server-sent event',
      );
    }
    if (cursor.log !== (await this.id())) throw problem('foreign-cursor');
    const end = await this.eventStore.end();
    if (end === undefined || cursor.position > end) throw problem('cursor-beyond-end');
    return cursor.position;
  }
}
