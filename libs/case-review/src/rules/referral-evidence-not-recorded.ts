import { recordedChecks } from '#pathway';
import { recordsOfReferral } from '../referral-finding.js';
import type { ReviewRule } from '../review-rule.js';

export const referralEvidenceNotRecorded: ReviewRule<'referral-evidence-not-recorded'> = {
  rows: ['REF-1'],
  severities: ['to-be-checked'],
  refusedInDecisions: true,
  law: ['referral.made-by'],
  appears: 'A referral names an assessment as evidence that is not recorded as made by then.',
  find: (reviewed) =>
    reviewed.pathway.referrals.flatMap(({ referralId, receiver, on, evidence }) => {
      const { pathway, statutes, events } = reviewed;
      const provision = recordedChecks.referralProvision(on, { statutes });
      const unknown = recordedChecks.evidenceNotRecorded(pathway, evidence, on);
      if (unknown === undefined || provision === undefined) return [];
      return {
        finding: 'referral-evidence-not-recorded' as const,
        rule: 'REF-1' as const,
        provision,
        severity: 'to-be-checked' as const,
        on,
        referralIds: [referralId],
        facts: { receiver },
        eventIds: events.idsOf(...recordsOfReferral(reviewed, referralId)),
      };
    }),
};
