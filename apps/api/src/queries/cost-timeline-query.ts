import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { CalendarDate } from '#calendar-date';
import type { ProjectedDay, ProjectedInvoiceLine } from '#read-models';
import { problem } from '../problems/make-problem.js';
import { QueryParts } from './query-parts.js';

export interface CostTimelineAnswer {
  readonly jobseekerId: string;
  /** Of the stream of payments and facts that it was computed from. */
  readonly revision: number;
  readonly days: readonly ProjectedDay[];
  readonly invoiceLines: readonly ProjectedInvoiceLine[];
}

/** Who pays which part of which day's benefit, and what is billed. `from` and `to` are paid days, both included. */
export class CostTimelineQuery extends Query<CostTimelineAnswer> {
  constructor(
    readonly jobseekerId: string,
    readonly atLeastRevision: number | undefined,
    readonly from: CalendarDate | undefined,
    readonly to: CalendarDate | undefined,
  ) {
    super();
  }
}

@QueryHandler(CostTimelineQuery)
export class CostTimelineQueryHandler implements IQueryHandler<CostTimelineQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute({ jobseekerId, atLeastRevision, from, to }: CostTimelineQuery): Promise<CostTimelineAnswer> {
    const found = await this.parts.readModels.costTimeline(jobseekerId, this.parts.waiting(atLeastRevision));
    if (found === undefined) {
      throw problem('unknown-jobseeker', { detail: 'No payment or fact is recorded of this jobseeker.' });
    }
    const days = found.days.filter(
      ({ date }) => (from === undefined || date >= from) && (to === undefined || date <= to),
    );
    return { jobseekerId, revision: found.revision, days, invoiceLines: found.invoiceLines };
  }
}
