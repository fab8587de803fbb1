import { recordedChecks } from '#pathway';
import { missingParties } from '../parties.js';
import { breachedBy, type ReviewRule } from '../review-rule.js';

export const jointAssessmentWithoutAParty: ReviewRule<'joint-assessment-without-a-party'> = {
  rows: ['REF-2'],
  severities: ['unlawful'],
  refusedInDecisions: true,
  law: ['joint-service-model.parties'],
  appears:
    'A multidisciplinary assessment was started or completed without the employment authority, the county or Kela.',
  find: ({ events, statutes }) =>
    [
      ...events.all('MultidisciplinaryAssessmentStarted'),
      ...events.all('MultidisciplinaryAssessmentCompleted'),
    ].flatMap((record) => {
      const { multidisciplinaryAssessmentId, on, participants } = record.event.data;
      const breached = breachedBy(recordedChecks.partyMissing(participants, on, 'REF-2', { statutes }));
      if (breached === undefined) return [];
      const isStart = record.event.type === 'MultidisciplinaryAssessmentStarted';
      return {
        finding: 'joint-assessment-without-a-party' as const,
        ...breached,
        severity: 'unlawful' as const,
        on,
        multidisciplinaryAssessmentId,
        facts: {
          step: isStart ? ('start' as const) : ('completion' as const),
          missing: missingParties(participants, on, statutes),
        },
        eventIds: events.idsOf(record),
      };
    }),
};
