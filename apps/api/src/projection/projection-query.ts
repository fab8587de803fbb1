import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type EventStore, type Position, START } from '#event-store';
import { PROJECTED_CATEGORIES, type RecordedRebuild } from '#read-models';
import { QueryParts } from '../queries/query-parts.js';

/** Events that are counted at most to say how far the read models are behind. */
const COUNTED_BEHIND = 1_000;

/** An event that the read models could not take in. Nothing in it says anything about the person. */
export interface EventNotTaken {
  readonly eventId: string;
  readonly position: string;
  readonly stream: string;
  readonly revision: number;
  readonly eventType: string;
  readonly error: string;
}

export interface ProjectionAnswer {
  /** Everything that was recorded when it was last looked is projected. */
  readonly caughtUp: boolean;
  /** Place of the last event that is projected; absent before the first. */
  readonly position?: string;
  readonly events: number;
  /** Events that are recorded and not yet projected; 1,000 stands for that many or more. */
  readonly behind: number;
  readonly lawDigest?: string;
  /** Streams that stopped, each at one event, or at a timeline that can't be computed. */
  readonly stopped: readonly (EventNotTaken & { readonly step: string })[];
  readonly stoppedCount: number;
  /** Events that are passed over by decision: `decision` is the event that records it. */
  readonly skipped: readonly (EventNotTaken & { readonly decision: string })[];
  /** The last rebuild; absent when there was none. */
  readonly rebuild?: RecordedRebuild;
}

/** How far the read models are, what they stopped at, and how far a rebuild is. */
export class ProjectionQuery extends Query<ProjectionAnswer> {}

@QueryHandler(ProjectionQuery)
export class ProjectionQueryHandler implements IQueryHandler<ProjectionQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute(_: ProjectionQuery): Promise<ProjectionAnswer> {
    const { readModels, eventStore } = this.parts;
    const status = await readModels.status();
    const { caughtUp, position, events, lawDigest, failures, failureCount, skipped, rebuild } = status;
    return {
      caughtUp,
      ...(position === undefined ? {} : { position }),
      events,
      behind: await eventsAfter(eventStore, position as Position | undefined),
      ...(lawDigest === undefined ? {} : { lawDigest }),
      stopped: failures.map((failure) => ({ ...notTaken(failure), step: failure.step })),
      stoppedCount: failureCount,
      skipped: skipped.map((each) => ({ ...notTaken(each), decision: each.decision })),
      ...(rebuild === undefined ? {} : { rebuild }),
    };
  }
}

function notTaken(row: {
  event_id: string;
  position: string;
  stream: string;
  revision: number;
  event_type: string;
  error: string;
}): EventNotTaken {
  const { event_id: eventId, position, stream, revision, event_type: eventType, error } = row;
  return { eventId, position, stream, revision, eventType, error };
}

async function eventsAfter(eventStore: EventStore, position: Position | undefined): Promise<number> {
  let behind = 0;
  for await (const _ of eventStore.readAll({
    categories: PROJECTED_CATEGORIES,
    after: position ?? START,
    personalFields: 'sealed',
    schemaVersions: 'as-stored',
  })) {
    if (++behind === COUNTED_BEHIND) break;
  }
  return behind;
}
