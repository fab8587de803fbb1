import type { ActivationGround } from '#contracts';
import { recordedChecks } from '#pathway';
import { breachedBy, type ReviewRule } from '../review-rule.js';

export const activationPlanNotForThisPerson: ReviewRule<'activation-plan-not-for-this-person'> = {
  rows: ['PLAN-6'],
  severities: ['unlawful', 'to-be-checked'],
  refusedInDecisions: true,
  law: ['plan.activation.grounds'],
  appears:
    'An activation plan was made on a ground that the law of its date does not have: from 2026 on any other than social assistance. To be checked where no ground is told.',
  find: ({ events, statutes }) =>
    events.all('EmploymentPlanCreated').flatMap((record) => {
      const { data } = record.event;
      const { on, kind, planId, activationGround: ground } = data;
      if (kind !== 'activation') return [];
      const breached = breachedBy(recordedChecks.activationNotGrounded(data, { statutes }));
      if (breached === undefined) return [];
      const grounds = recordedChecks.ruleInForce(statutes, 'words', 'plan.activation.grounds', on);
      return {
        finding: 'activation-plan-not-for-this-person' as const,
        ...breached,
        severity: ground === undefined ? ('to-be-checked' as const) : ('unlawful' as const),
        on,
        planId,
        facts: {
          ...(ground === undefined ? {} : { ground }),
          expected: (grounds?.value ?? []) as readonly ActivationGround[],
        },
        eventIds: events.idsOf(record),
      };
    }),
};
