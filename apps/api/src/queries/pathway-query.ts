import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Pathway } from '#pathway';
import { openPersonalTexts } from '#subject-keys';
import { problem } from '../problems/make-problem.js';
import { QueryParts } from './query-parts.js';

export interface PathwayAnswer {
  readonly jobseekerId: string;
  readonly revision: number;
  /** Personal texts are opened, or `{ "erased": true }` once the person's key is destroyed. */
  readonly pathway: Pathway;
}

/** One jobseeker's pathway, as the recorded events make it. */
export class PathwayQuery extends Query<PathwayAnswer> {
  constructor(
    readonly jobseekerId: string,
    readonly atLeastRevision: number | undefined,
  ) {
    super();
  }
}

@QueryHandler(PathwayQuery)
export class PathwayQueryHandler implements IQueryHandler<PathwayQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute({ jobseekerId, atLeastRevision }: PathwayQuery): Promise<PathwayAnswer> {
    const { readModels, keys } = this.parts;
    const found = await readModels.pathway(jobseekerId, this.parts.waiting(atLeastRevision));
    if (found === undefined) {
      throw problem('unknown-jobseeker', { detail: 'Nothing is recorded on a pathway of this jobseeker.' });
    }
    const pathway = await openPersonalTexts(found.pathway, jobseekerId, keys);
    return { jobseekerId, revision: found.revision, pathway };
  }
}
