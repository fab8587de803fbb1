import { recordedChecks } from '#pathway';
import { missingParties } from '../parties.js';
import { breachedBy, type ReviewRule } from '../review-rule.js';

export const jointServiceEndedOtherwise: ReviewRule<'joint-service-ended-otherwise'> = {
  rows: ['REF-4'],
  severities: ['unlawful'],
  refusedInDecisions: true,
  law: ['joint-service-model.end-reasons', 'joint-service-model.parties'],
  appears:
    'A client relationship in the joint service model ended for another reason than that the need for coordination had ended, such as a measure that ended, or without the joint assessment of all parties.',
  find: ({ events, statutes }) =>
    events.all('JointServiceModelEnded').flatMap((record) => {
      const { multidisciplinaryAssessmentId, on, participants, reason } = record.event.data;
      const breached =
        breachedBy(recordedChecks.endNotByItsReason(on, reason, { statutes })) ??
        breachedBy(recordedChecks.partyMissing(participants, on, 'REF-4', { statutes }));
      if (breached === undefined) return [];
      return {
        finding: 'joint-service-ended-otherwise' as const,
        ...breached,
        severity: 'unlawful' as const,
        on,
        multidisciplinaryAssessmentId,
        facts: { reason, missing: missingParties(participants, on, statutes) },
        eventIds: events.idsOf(record),
      };
    }),
};
