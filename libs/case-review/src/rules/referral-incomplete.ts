import { recordedChecks } from '#pathway';
import { recordsOfReferral } from '../referral-finding.js';
import { breachedBy, type ReviewRule } from '../review-rule.js';

export const referralIncomplete: ReviewRule<'referral-incomplete'> = {
  rows: ['REF-1'],
  severities: ['to-be-checked'],
  refusedInDecisions: true,
  law: ['referral.made-by'],
  appears: 'A referral is recorded without its purpose, its grounds or the assessments that it rests on.',
  find: (reviewed) =>
    reviewed.pathway.referrals.flatMap((referral) => {
      const { statutes, events } = reviewed;
      const { referralId, receiver, on } = referral;
      const breached = breachedBy(recordedChecks.referralIncomplete(referral, { statutes }));
      if (breached === undefined) return [];
      return {
        finding: 'referral-incomplete' as const,
        ...breached,
        severity: 'to-be-checked' as const,
        on,
        referralIds: [referralId],
        facts: { receiver, missing: recordedChecks.missingFromReferral(referral) },
        eventIds: events.idsOf(...recordsOfReferral(reviewed, referralId)),
      };
    }),
};
