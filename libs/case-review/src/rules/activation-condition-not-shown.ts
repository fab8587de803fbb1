import { activationConditionOf, shownBy } from '../activation-condition.js';
import type { ReviewRule } from '../review-rule.js';

export const activationConditionNotShown: ReviewRule<'activation-condition-not-shown'> = {
  rows: ['ACT-1', 'ACT-2'],
  severities: ['to-be-checked'],
  refusedInDecisions: false,
  law: ['activation-condition.*'],
  appears:
    'Where the benefits of the person are known: an activation plan on a ground that the recorded benefits do not show by then: too few paid days, too few months of social assistance as the main income, or no maximum period used up.',
  find: ({ events, statutes, benefits }) =>
    events.all('EmploymentPlanCreated').flatMap((record) => {
      const { on, kind, planId, activationGround: ground } = record.event.data;
      if (kind !== 'activation' || ground === undefined || benefits === undefined) return [];
      const condition = activationConditionOf(ground, on, statutes);
      if (condition === undefined) return [];
      const { rule, provision, counts, expected, months } = condition;
      const counted = shownBy(condition, benefits, on);
      if (counted >= expected) return [];
      return {
        finding: 'activation-condition-not-shown' as const,
        rule,
        provision,
        severity: 'to-be-checked' as const,
        on,
        planId,
        facts: { ground, counts, expected, counted, ...(months === undefined ? {} : { months }) },
        eventIds: events.idsOf(record),
      };
    }),
};
