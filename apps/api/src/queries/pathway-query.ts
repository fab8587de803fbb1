import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Pathway } from '#pathway';
import { openPersonalTexts } from '#subject-keys';
import { problem } from '../problems/make-problem.js';
import { type AskedMoment, isOfNow, pathwayAt } from './asked-moment.js';
import { QueryParts } from './query-parts.js';
import { recordedPathwayOf } from './recorded-pathway-of.js';

export interface PathwayAnswer extends AskedMoment {
  readonly jobseekerId: string;
  /** Of the stream of the pathway, whatever had been recorded of it by then. */
  readonly revision: number;
  /** Personal texts are opened, or `{ "erased": true }` once the person's key is destroyed. */
  readonly pathway: Pathway;
}

/**
 * One jobseeker's pathway, as the recorded events make it; or as those made it that had been recorded by a moment: what was
 * corrected later stands as it was.
 */
export class PathwayQuery extends Query<PathwayAnswer> {
  constructor(
    readonly jobseekerId: string,
    readonly atLeastRevision: number | undefined,
    readonly moment: AskedMoment = {},
  ) {
    super();
  }
}

@QueryHandler(PathwayQuery)
export class PathwayQueryHandler implements IQueryHandler<PathwayQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute({ jobseekerId, atLeastRevision, moment }: PathwayQuery): Promise<PathwayAnswer> {
    const { readModels, keys } = this.parts;
    if (!isOfNow(moment)) return await this.at(jobseekerId, moment);
    const found = await readModels.pathway(jobseekerId, this.parts.waiting(atLeastRevision));
    if (found === undefined) throw unknownPathway();
    const pathway = await openPersonalTexts(found.pathway, jobseekerId, keys);
    return { jobseekerId, revision: found.revision, pathway };
  }

  /** From the store itself: only there each record has the time at which it was recorded. */
  private async at(jobseekerId: string, moment: AskedMoment): Promise<PathwayAnswer> {
    const { eventStore, keys } = this.parts;
    const { records, revision } = await recordedPathwayOf(eventStore, jobseekerId);
    if (revision < 0) throw unknownPathway();
    const pathway = await openPersonalTexts(pathwayAt(records, moment), jobseekerId, keys);
    return { jobseekerId, revision, ...moment, pathway };
  }
}

function unknownPathway() {
  return problem('unknown-jobseeker', { detail: 'Nothing is recorded on a pathway of this jobseeker.' });
}
