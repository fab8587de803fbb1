import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Grant } from '#access';
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

/** The jobseekers of whom something is recorded and whom the caller may see, in the order of their identifiers. */
export class JobseekersQuery extends Query<JobseekersAnswer> {
  constructor(
    readonly after: string | undefined,
    readonly limit: number,
    readonly grant: Grant,
  ) {
    super();
  }
}

@QueryHandler(JobseekersQuery)
export class JobseekersQueryHandler implements IQueryHandler<JobseekersQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute({ after, limit, grant }: JobseekersQuery): Promise<JobseekersAnswer> {
    const { people, need } = grant;
    const page = await this.parts.readModels.jobseekers({
      limit,
      within: await this.parts.protectedPeople.foundWithin(people, need),
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
