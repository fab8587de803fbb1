import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { CalendarDate } from '#calendar-date';
import { type Pathway, pathwayOf } from '#pathway';
import { openPersonalTexts } from '#subject-keys';
import { problem } from '../problems/make-problem.js';
import { expectNotToCome } from './known-history.js';
import { QueryParts } from './query-parts.js';
import { recordedPathwayOf } from './recorded-pathway-of.js';

export interface PathwayAnswer {
  readonly jobseekerId: string;
  /** Of the stream of the pathway, whatever had been recorded of it by then. */
  readonly revision: number;
  readonly knownOn?: CalendarDate;
  /** Personal texts are opened, or `{ "erased": true }` once the person's key is destroyed. */
  readonly pathway: Pathway;
}

/**
 * One jobseeker's pathway, as the recorded events make it; or as those made it that had been recorded by the end of a date in
 * Helsinki: what was corrected later stands as it was.
 */
export class PathwayQuery extends Query<PathwayAnswer> {
  constructor(
    readonly jobseekerId: string,
    readonly atLeastRevision: number | undefined,
    readonly knownOn?: CalendarDate,
  ) {
    super();
  }
}

@QueryHandler(PathwayQuery)
export class PathwayQueryHandler implements IQueryHandler<PathwayQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute({ jobseekerId, atLeastRevision, knownOn }: PathwayQuery): Promise<PathwayAnswer> {
    const { readModels, keys } = this.parts;
    if (knownOn !== undefined) return await this.asKnownOn(jobseekerId, knownOn);
    const found = await readModels.pathway(jobseekerId, this.parts.waiting(atLeastRevision));
    if (found === undefined) throw unknownPathway();
    const pathway = await openPersonalTexts(found.pathway, jobseekerId, keys);
    return { jobseekerId, revision: found.revision, pathway };
  }

  /** From the store itself: only there each record has the day on which it was recorded. */
  private async asKnownOn(jobseekerId: string, knownOn: CalendarDate): Promise<PathwayAnswer> {
    const { eventStore, keys } = this.parts;
    expectNotToCome('knownOn', knownOn, this.parts.now());
    const { records, revision } = await recordedPathwayOf(eventStore, jobseekerId);
    if (revision < 0) throw unknownPathway();
    const known = pathwayOf(records.filter(({ recordedOn }) => recordedOn <= knownOn));
    return { jobseekerId, revision, knownOn, pathway: await openPersonalTexts(known, jobseekerId, keys) };
  }
}

function unknownPathway() {
  return problem('unknown-jobseeker', { detail: 'Nothing is recorded on a pathway of this jobseeker.' });
}
