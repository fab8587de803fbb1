import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { helsinkiDateOf, type KnownBy, recordedBefore } from '#calendar-date';
import { type CaseChanges, changesOf } from '#case-history';
import { type MunicipalityNeed, withHiddenMunicipality } from '#data-protection';
import type { StoredEvent } from '#event-store';
import { openPersonalTexts } from '#subject-keys';
import { invalidParameter, problem } from '../problems/make-problem.js';
import { QueryParts } from './query-parts.js';

export interface ChangesAnswer extends CaseChanges {
  readonly jobseekerId: string;
}

/** What changed in one jobseeker's case between two moments, and which events did it. */
export class ChangesQuery extends Query<ChangesAnswer> {
  constructor(
    readonly jobseekerId: string,
    readonly from: KnownBy,
    /** Now when it says nothing. */
    readonly to: KnownBy,
    readonly need: MunicipalityNeed | undefined,
  ) {
    super();
  }
}

@QueryHandler(ChangesQuery)
export class ChangesQueryHandler implements IQueryHandler<ChangesQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute({ jobseekerId, from, to, need }: ChangesQuery): Promise<ChangesAnswer> {
    const { statutes, keys } = this.parts;
    const [first, last] = [recordedBefore(from), recordedBefore(to)];
    if (first !== undefined && last !== undefined && last < first) {
      throw invalidParameter(
        'to',
        'The later moment comes before the earlier one.',
        'a moment not before `from`',
      );
    }
    const events = (
      await Promise.all(['jobseeker', 'benefits'].map((each) => this.read(`${each}-${jobseekerId}`)))
    )
      .flat()
      .sort(inOrderOfRecord);
    if (events.length === 0) throw problem('unknown-jobseeker');
    const mayKnow = await this.parts.protectedPeople.mayKnowMunicipality(jobseekerId, need);
    const shown = mayKnow
      ? events
      : events.map((event) => ({ ...event, data: withHiddenMunicipality(event.data) }));
    const today = helsinkiDateOf(this.parts.now());
    const changes = changesOf(shown, { from, to, today, statutes });
    return { jobseekerId, ...(await openPersonalTexts(changes, jobseekerId, keys)) };
  }

  private async read(stream: string): Promise<StoredEvent[]> {
    const events: StoredEvent[] = [];
    for await (const event of this.parts.eventStore.read(stream, { personalFields: 'sealed' }))
      events.push(event);
    return events;
  }
}

function inOrderOfRecord(a: StoredEvent, b: StoredEvent): number {
  if (a.position === b.position) return a.revision - b.revision;
  return a.position < b.position ? -1 : 1;
}
