import { weekdaysBetween } from '#calendar-date';
import { recordedChecks } from '#pathway';
import { commonDays } from '../days.js';
import type { ReviewRule } from '../review-rule.js';

export const benefitPaidBesideExcludingBenefit: ReviewRule<'benefit-paid-beside-excluding-benefit'> = {
  rows: ['KEL-3'],
  severities: ['to-be-checked'],
  refusedInDecisions: false,
  law: ['unemployment-benefit.excluded-by'],
  appears:
    'An unemployment benefit was paid for days for which rehabilitation allowance or sickness allowance is recorded: such days are neither paid nor counted, and no municipality has a share in them. To be checked, since a payment may have been taken back that is not recorded so.',
  find: ({ statutes, benefits }) =>
    (benefits?.payments ?? []).flatMap(({ benefit, firstDay, lastDay, correction, source }) =>
      (benefits?.otherBenefits ?? []).flatMap((other) => {
        const common = commonDays(
          { from: firstDay, until: lastDay },
          { from: other.firstDay, until: other.lastDay },
        );
        if (common === undefined || correction !== undefined) return [];
        const days = weekdaysBetween(common.from, common.until).length;
        const law = recordedChecks.ruleInForce(
          statutes,
          'words',
          'unemployment-benefit.excluded-by',
          common.from,
        );
        if (days === 0 || law?.value.includes(other.benefit) !== true) return [];
        return {
          finding: 'benefit-paid-beside-excluding-benefit' as const,
          rule: 'KEL-3' as const,
          provision: law.citation,
          severity: 'to-be-checked' as const,
          on: common.from,
          until: common.until,
          facts: { benefit, excludedBy: other.benefit, days },
          eventIds: [source, other.source].flatMap((told) => told?.eventId ?? []),
        };
      }),
    ),
};
