import { isDeepStrictEqual } from 'node:util';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { recordedBy } from '#calendar-date';
import { type MunicipalityNeed, withHiddenMunicipality } from '#data-protection';
import {
  type EventForm,
  eventHash,
  type PersonalFields,
  type Position,
  type StoredEvent,
} from '#event-store';
import { problem } from '../problems/make-problem.js';
import type { AskedMoment } from './asked-moment.js';
import { eventsSetRight } from './events-set-right.js';
import { QueryParts } from './query-parts.js';

/** An event as it was recorded. Personal texts in `data` are opened, or `{ "erased": true }`, or as they are stored. */
export type RecordedEventAnswer = Pick<
  StoredEvent,
  'id' | 'type' | 'stream' | 'revision' | 'position' | 'data' | 'metadata'
> & {
  readonly recordedAt: string;
  /** Of an event with its texts as they are stored: its digest (docs/event-hash.md). */
  readonly sha256?: string;
  /** Id of the event that stands in its place (COR-1). */
  readonly correctedBy?: string;
  /** Id of the event that took it back (COR-1). */
  readonly retractedBy?: string;
  /** Ids of the events that say that the jobseeker disputes it (DAT-1). */
  readonly disputedBy?: readonly string[];
};

export interface EventsAnswer extends Omit<AskedMoment, 'asOf'> {
  readonly jobseekerId: string;
  readonly events: readonly RecordedEventAnswer[];
  /** What to give as `after` for the next page; absent at the end. */
  readonly next?: Position;
}

/**
 * What was recorded about one jobseeker, pathway and payments together, in the order of recording. With personal texts as they
 * are stored, who the person is comes along: everything that the store holds of the person, and of which a dossier has the hashes.
 */
export class EventsQuery extends Query<EventsAnswer> {
  constructor(
    readonly jobseekerId: string,
    readonly after: Position | undefined,
    readonly limit: number,
    readonly personalTexts: PersonalFields | undefined,
    /** Only what had been recorded by then: what was set right later is not said to be. */
    readonly known: Omit<AskedMoment, 'asOf'>,
    readonly need: MunicipalityNeed | undefined,
  ) {
    super();
  }
}

/** Whoever asks for texts as they are stored computes hashes of what is stored. */
const FORMS: Readonly<Record<PersonalFields, EventForm>> = {
  opened: {},
  sealed: { personalFields: 'sealed', schemaVersions: 'as-stored' },
};

@QueryHandler(EventsQuery)
export class EventsQueryHandler implements IQueryHandler<EventsQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute({
    jobseekerId,
    after,
    limit,
    personalTexts = 'opened',
    known,
    need,
  }: EventsQuery): Promise<EventsAnswer> {
    const categories =
      personalTexts === 'sealed' ? ['person', 'jobseeker', 'benefits'] : ['jobseeker', 'benefits'];
    const streams = await Promise.all(
      categories.map((category) => this.read(`${category}-${jobseekerId}`, FORMS[personalTexts])),
    );
    const everything = streams.flat().sort(inOrderOfRecord);
    if (everything.length === 0) throw problem('unknown-jobseeker');
    const all = recordedBy(everything, known);
    const mayKnow = await this.parts.protectedPeople.mayKnowMunicipality(jobseekerId, need);
    const setRight = eventsSetRight(all);
    const rest = after === undefined ? all : all.filter(({ position }) => position > after);
    const page = rest.slice(0, limit);
    const last = page.at(-1);
    return {
      jobseekerId,
      ...known,
      events: page.map((event) => {
        const data = mayKnow ? event.data : withHiddenMunicipality(event.data);
        // Of what is hidden the digest could tell which of some hundred codes it is.
        const isWhole = isDeepStrictEqual(data, event.data);
        return {
          ...recorded(event),
          data,
          ...(personalTexts === 'sealed' && isWhole ? { sha256: eventHash(event) } : {}),
          ...setRight.get(event.id),
        };
      }),
      ...(last !== undefined && rest.length > limit ? { next: last.position } : {}),
    };
  }

  private async read(stream: string, form: EventForm): Promise<StoredEvent[]> {
    const events: StoredEvent[] = [];
    for await (const event of this.parts.eventStore.read(stream, form)) events.push(event);
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
