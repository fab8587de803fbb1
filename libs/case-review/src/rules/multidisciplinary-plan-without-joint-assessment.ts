import { recordedChecks } from '#pathway';
import { breachedBy, type ReviewRule } from '../review-rule.js';

export const multidisciplinaryPlanWithoutJointAssessment: ReviewRule<'multidisciplinary-plan-without-joint-assessment'> =
  {
    rows: ['REF-3'],
    severities: ['unlawful'],
    refusedInDecisions: true,
    law: ['plan.multidisciplinary.on-joint-assessment'],
    appears:
      'A multidisciplinary employment plan was made where no joint assessment had by then found that services have to be coordinated.',
    find: ({ events, pathway, statutes }) =>
      events.all('EmploymentPlanCreated').flatMap((record) => {
        const { data } = record.event;
        const breached = breachedBy(recordedChecks.notAssessedTogether(pathway, data, { statutes }));
        if (breached === undefined) return [];
        return {
          finding: 'multidisciplinary-plan-without-joint-assessment' as const,
          ...breached,
          severity: 'unlawful' as const,
          on: data.on,
          planId: data.planId,
          facts: {},
          eventIds: events.idsOf(record, ...events.all('MultidisciplinaryAssessmentCompleted')),
        };
      }),
  };
