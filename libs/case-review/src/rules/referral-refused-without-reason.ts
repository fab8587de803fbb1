import { recordedChecks } from '#pathway';
import { recordsOfReferral } from '../referral-finding.js';
import { breachedBy, type ReviewRule } from '../review-rule.js';

export const referralRefusedWithoutReason: ReviewRule<'referral-refused-without-reason'> = {
  rows: ['REF-1'],
  severities: ['unlawful'],
  refusedInDecisions: true,
  law: ['referral.made-by'],
  appears: 'A receiver refused a referral and gave no reason.',
  find: (reviewed) =>
    reviewed.pathway.referrals.flatMap(({ referralId, receiver, steps }) =>
      steps.flatMap(({ what, on, text }) => {
        const { statutes, events } = reviewed;
        const said = { on, answer: what, ...(text === undefined ? {} : { text }) };
        const breached = breachedBy(recordedChecks.refusalWithoutReason(said, { statutes }));
        if (breached === undefined) return [];
        return {
          finding: 'referral-refused-without-reason' as const,
          ...breached,
          severity: 'unlawful' as const,
          on,
          referralIds: [referralId],
          facts: { receiver },
          eventIds: events.idsOf(
            ...recordsOfReferral(reviewed, referralId),
            ...events.of('referralId', referralId, 'ReferralRefused'),
          ),
        };
      }),
    ),
};
