import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { PeopleScope } from '#access';
import type { MunicipalityNeed } from '#data-protection';
import { QueryParts } from './query-parts.js';

export interface JobseekersAnswer {
  readonly jobseekers: readonly {
    readonly jobseekerId: string;
    /** Revision of the pathway; null when nothing is recorded on one. */
    readonly pathwayRevision: number | null;
    /** Revision of the payments and facts; null when none are recorded. */
    readonly benefitsRevision: number | null;
  }[];
  /** What to give as `after` for the next page; absent at the end. */
  readonly next?: string;
}

/**
 * The jobseekers of whom something is recorded and whom the caller may see, in the order of their identifiers. Who is on the list of
 * an area lives there: people of whom the caller may not know it are not on it (DAT-3).
 */
export class JobseekersQuery extends Query<JobseekersAnswer> {
  constructor(
    readonly after: string | undefined,
    readonly limit: number,
    readonly within: PeopleScope,
    readonly need: MunicipalityNeed | undefined,
  ) {
    super();
  }
}

@QueryHandler(JobseekersQuery)
export class JobseekersQueryHandler implements IQueryHandler<JobseekersQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute({ after, limit, within, need }: JobseekersQuery): Promise<JobseekersAnswer> {
    const without =
      within.kind === 'area' ? await this.parts.protectedPeople.whoseMunicipalityIsHidden(need) : [];
    const page = await this.parts.readModels.jobseekers({
      limit,
      within,
      without,
      ...(after === undefined ? {} : { after }),
    });
    return {
      jobseekers: page.jobseekers.map(({ jobseeker, pathwayRevision, benefitsRevision }) => ({
        jobseekerId: jobseeker,
        pathwayRevision: pathwayRevision ?? null,
        benefitsRevision: benefitsRevision ?? null,
      })),
      ...(page.next === undefined ? {} : { next: page.next }),
    };
  }
}
