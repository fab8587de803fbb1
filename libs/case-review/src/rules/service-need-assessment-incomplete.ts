import { recordedChecks } from '#pathway';
import { breachedBy, type ReviewRule } from '../review-rule.js';

export const serviceNeedAssessmentIncomplete: ReviewRule<'service-need-assessment-incomplete'> = {
  rows: ['PRO-4'],
  severities: ['unlawful'],
  refusedInDecisions: true,
  law: ['service-need-assessment.parts'],
  appears: 'An assessment of the service need lacks one of the parts of the law.',
  find: ({ events, statutes }) =>
    events.all('ServiceNeedAssessed').flatMap((record) => {
      const { data } = record.event;
      const breached = breachedBy(recordedChecks.assessmentIncomplete(data, { statutes }));
      if (breached === undefined) return [];
      return {
        finding: 'service-need-assessment-incomplete',
        ...breached,
        severity: 'unlawful',
        on: data.on,
        assessmentId: data.assessmentId,
        facts: { missing: recordedChecks.partsMissing(data, { statutes }) },
        eventIds: events.idsOf(record),
      };
    }),
};
