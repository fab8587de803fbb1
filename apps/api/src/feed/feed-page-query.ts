import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Grant } from '#access';
import type { CloudEvent } from '#contracts';
import { type Position, START } from '#event-store';
import { type FeedFilter, FeedGate } from './feed-filter.js';
import { FeedParts } from './feed-parts.js';
import { HomesOfPeople } from './homes-of-people.js';
import { toldCloudEvent } from './told-cloud-event.js';

/** So many events are looked through for one page at most, so that a filter that lets nothing through gets an answer too. */
const LOOKED_THROUGH = 10_000;

export interface FeedPage {
  /** In the order of the log, personal texts as they are stored. */
  readonly events: readonly CloudEvent[];
  /** What to give as `after` for what follows; absent while nothing was ever recorded. */
  readonly next?: string;
  /** Nothing more was recorded when this was answered. */
  readonly atEnd: boolean;
}

/** A page of the feed. */
export class FeedPageQuery extends Query<FeedPage> {
  constructor(
    readonly filter: FeedFilter,
    readonly after: string | undefined,
    readonly limit: number,
    readonly grant: Grant,
  ) {
    super();
  }
}

@QueryHandler(FeedPageQuery)
export class FeedPageQueryHandler implements IQueryHandler<FeedPageQuery> {
  constructor(private readonly parts: FeedParts) {}

  async execute({ filter, after, limit, grant }: FeedPageQuery): Promise<FeedPage> {
    const { eventStore, log, protectedPeople } = this.parts;
    const begin = after === undefined ? START : await log.positionAt(after);
    const gate = new FeedGate(filter, grant, new HomesOfPeople(eventStore), protectedPeople);
    const events: CloudEvent[] = [];
    let reached: Position = begin;
    let looked = 0;
    let atEnd = true;
    for await (const event of eventStore.readAll({
      categories: gate.categories,
      after: begin,
      personalFields: 'sealed',
      schemaVersions: 'as-stored',
    })) {
      if (events.length === limit || looked === LOOKED_THROUGH) {
        atEnd = false;
        break;
      }
      looked++;
      reached = event.position;
      if (await gate.passes(event)) {
        events.push(toldCloudEvent(event, await log.source(), grant, gate.isProtected(event)));
      }
    }
    const next = await log.cursorAt(reached);
    return { events, ...(next === undefined ? {} : { next }), atEnd };
  }
}
