import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { BenefitHistory, RecordedPayment } from '#benefit-history';
import type { CalendarDate } from '#calendar-date';
import type { ProjectedDay } from '#read-models';
import { problem } from '../problems/make-problem.js';
import { QueryParts } from './query-parts.js';

export interface CostDayAnswer {
  readonly jobseekerId: string;
  readonly revision: number;
  /** Everything that the timeline knows about the day: what was paid, the count, the share, the provision. */
  readonly day: ProjectedDay;
  /** What was recorded and led to it, besides the earlier payments, each with its event and when it was recorded. */
  readonly inputs: Omit<BenefitHistory, 'payments'> & { readonly payment: RecordedPayment | undefined };
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
    const { readModels } = this.parts;
    const found = await readModels.costTimeline(jobseekerId, this.parts.waiting(atLeastRevision));
    const recorded = await readModels.benefitHistory(jobseekerId);
    if (found === undefined || recorded === undefined) {
      throw problem('unknown-jobseeker', { detail: 'No payment or fact is recorded of this jobseeker.' });
    }
    const day = found.days.find((paid) => paid.date === date);
    if (day === undefined) throw problem('unknown-day');
    const { payments, ...facts } = recorded.benefitHistory;
    const payment = payments.find(({ paymentId }) => paymentId === day.paymentId);
    return { jobseekerId, revision: found.revision, day, inputs: { payment, ...facts } };
  }
}
