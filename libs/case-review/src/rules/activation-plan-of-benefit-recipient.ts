import { addMonths } from '#calendar-date';
import { recordedChecks } from '#pathway';
import { spansOf } from '../activation-condition.js';
import type { ReviewRule } from '../review-rule.js';

/** Grounds for whoever is paid labour market support; where the law has none of them, it means those who are not. */
const OF_RECIPIENTS = /labour-market-support|maximum-period/;

export const activationPlanOfBenefitRecipient: ReviewRule<'activation-plan-of-benefit-recipient'> = {
  rows: ['PLAN-6'],
  severities: ['to-be-checked'],
  refusedInDecisions: false,
  law: ['plan.activation.grounds'],
  appears:
    'From 2026 on: an activation plan on the ground of social assistance, made within a month after a paid day of unemployment benefit on which social assistance is not recorded as the main income. To be checked, since both may be paid.',
  find: ({ events, statutes, benefits }) =>
    events.all('EmploymentPlanCreated').flatMap((record) => {
      const { on, kind, planId, activationGround: ground } = record.event.data;
      const law = recordedChecks.ruleInForce(statutes, 'words', 'plan.activation.grounds', on);
      if (kind !== 'activation' || ground === undefined || law === undefined) return [];
      if (law.value.some((word) => OF_RECIPIENTS.test(word)) || !law.value.includes(ground)) return [];
      const paid = benefits?.payments.findLast(
        ({ firstDay, lastDay, correction }) =>
          correction === undefined && firstDay <= on && addMonths(on, -1) <= lastDay,
      );
      if (paid === undefined) return [];
      const paidDay = paid.lastDay < on ? paid.lastDay : on;
      const assisted = spansOf(benefits?.otherBenefits ?? [], 'social-assistance-as-main-income');
      if (assisted.some(({ from, until }) => from <= paidDay && paidDay <= until)) return [];
      return {
        finding: 'activation-plan-of-benefit-recipient' as const,
        rule: 'PLAN-6' as const,
        provision: law.citation,
        severity: 'to-be-checked' as const,
        on,
        planId,
        facts: { ground, benefit: paid.benefit, paidDay },
        eventIds: [...events.idsOf(record), ...(paid.source === undefined ? [] : [paid.source.eventId])],
      };
    }),
};
