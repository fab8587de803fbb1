import { addMonths } from '#calendar-date';
import { recordedChecks } from '#pathway';
import { breachedBy, type ReviewRule } from '../review-rule.js';

export const planReviewSetTooLate: ReviewRule<'plan-review-set-too-late'> = {
  rows: ['PLAN-3'],
  severities: ['unlawful'],
  refusedInDecisions: true,
  law: ['plan.*.review-months'],
  appears: 'The plan or its review set the next review later than three months ahead.',
  find: ({ pathway, events, statutes }) =>
    [...events.all('EmploymentPlanCreated'), ...events.all('EmploymentPlanReviewed')].flatMap((record) => {
      const { planId, on, reviewBy } = record.event.data;
      const planKind = pathway.plans.find((plan) => plan.planId === planId)?.kind;
      if (planKind === undefined || reviewBy === undefined) return [];
      const settled = recordedChecks.reviewAndReport({ statutes }, planKind, on, { reviewBy });
      const breached = 'details' in settled ? breachedBy(settled) : undefined;
      if (breached === undefined) return [];
      const months =
        recordedChecks.ruleInForce(statutes, 'integer', `plan.${planKind}.review-months`, on)?.value ?? 0;
      return {
        finding: 'plan-review-set-too-late' as const,
        ...breached,
        severity: 'unlawful' as const,
        on,
        planId,
        facts: { planKind, reviewBy, latest: addMonths(on, months), months },
        eventIds: events.idsOf(record),
      };
    }),
};
