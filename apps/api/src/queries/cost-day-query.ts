import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { CalendarDate } from '#calendar-date';
import type { ProjectedDay } from '#read-models';
import { problem } from '../problems/make-problem.js';
import { QueryParts } from './query-parts.js';

export interface CostDayAnswer {
  readonly jobseekerId: string;
  readonly revision: number;
  /** Everything that the timeline knows about the day: what was paid, the count, the share, the provision. */
  readonly day: ProjectedDay;
}

/** One day of the timeline, with its explanation. */
export class CostDayQuery extends Query<CostDayAnswer> {
  constructor(
    readonly jobseekerId: string,
    readonly date: CalendarDate,
    readonly atLeastRevision: number | undefined,
  ) {
    super();
  }
}

@QueryHandler(CostDayQuery)
export class CostDayQueryHandler implements IQueryHandler<CostDayQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute({ jobseekerId, date, atLeastRevision }: CostDayQuery): Promise<CostDayAnswer> {
    const found = await this.parts.readModels.costTimeline(jobseekerId, this.parts.waiting(atLeastRevision));
    if (found === undefined) {
      throw problem('unknown-jobseeker', { detail: 'No payment or fact is recorded of this jobseeker.' });
    }
    const day = found.days.find((paid) => paid.date === date);
    if (day === undefined) throw problem('unknown-day');
    return { jobseekerId, revision: found.revision, day };
  }
}
