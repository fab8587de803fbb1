import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Position, StoredEvent } from '#event-store';
import { problem } from '../problems/make-problem.js';
import { QueryParts } from './query-parts.js';

/** An event as it was recorded. Personal texts in `data` are opened, or `{ "erased": true }`. */
export type RecordedEventAnswer = Pick<
  StoredEvent,
  'id' | 'type' | 'stream' | 'revision' | 'position' | 'data' | 'metadata'
> & { readonly recordedAt: string };

export interface EventsAnswer {
  readonly jobseekerId: string;
  readonly events: readonly RecordedEventAnswer[];
  /** What to give as `after` for the next page; absent at the end. */
  readonly next?: Position;
}

/** What was recorded about one jobseeker, pathway and payments together, in the order of recording. */
export class EventsQuery extends Query<EventsAnswer> {
  constructor(
    readonly jobseekerId: string,
    readonly after: Position | undefined,
    readonly limit: number,
  ) {
    super();
  }
}

@QueryHandler(EventsQuery)
export class EventsQueryHandler implements IQueryHandler<EventsQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute({ jobseekerId, after, limit }: EventsQuery): Promise<EventsAnswer> {
    const [pathway, benefits] = await Promise.all([
      this.read(`jobseeker-${jobseekerId}`),
      this.read(`benefits-${jobseekerId}`),
    ]);
    const all = [...pathway, ...benefits].sort(inOrderOfRecord);
    if (all.length === 0) throw problem('unknown-jobseeker');
    const rest = after === undefined ? all : all.filter(({ position }) => position > after);
    const page = rest.slice(0, limit);
    const last = page.at(-1);
    return {
      jobseekerId,
      events: page.map(recorded),
      ...(last !== undefined && rest.length > limit ? { next: last.position } : {}),
    };
  }

  private async read(stream: string): Promise<StoredEvent[]> {
    const events: StoredEvent[] = [];
    for await (const event of this.parts.eventStore.read(stream)) events.push(event);
    return events;
  }
}

function inOrderOfRecord(a: StoredEvent, b: StoredEvent): number {
  if (a.position === b.position) return a.revision - b.revision;
  return a.position < b.position ? -1 : 1;
}

function recorded(event: StoredEvent): RecordedEventAnswer {
  const { id, type, stream, revision, position, data, metadata, recordedAt } = event;
  return { id, type, stream, revision, position, recordedAt: recordedAt.toISOString(), data, metadata };
}
