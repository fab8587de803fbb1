import { recordedChecks } from '#pathway';
import { breachedBy, type ReviewRule } from '../review-rule.js';

export const activationPlanIncomplete: ReviewRule<'activation-plan-incomplete'> = {
  rows: ['PLAN-7'],
  severities: ['unlawful'],
  refusedInDecisions: true,
  law: ['plan.activation.contents'],
  appears: 'An activation plan lacks one of the contents of the law.',
  find: ({ events, statutes }) =>
    events.all('EmploymentPlanCreated').flatMap((record) => {
      const { data } = record.event;
      if (data.kind !== 'activation') return [];
      const refusal = recordedChecks.activationIncomplete(data, { statutes });
      const breached = breachedBy(refusal);
      if (breached === undefined) return [];
      return {
        finding: 'activation-plan-incomplete' as const,
        ...breached,
        severity: 'unlawful' as const,
        on: data.on,
        planId: data.planId,
        facts: { missing: refusal?.details.field ?? '' },
        eventIds: events.idsOf(record),
      };
    }),
};
