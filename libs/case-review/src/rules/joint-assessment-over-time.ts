import { addMonths } from '#calendar-date';
import { recordedChecks } from '#pathway';
import type { ReviewRule } from '../review-rule.js';

export const jointAssessmentOverTime: ReviewRule<'joint-assessment-over-time'> = {
  rows: ['REF-2'],
  severities: ['unlawful'],
  refusedInDecisions: false,
  law: ['multidisciplinary-assessment.months'],
  appears:
    'A multidisciplinary assessment took longer than three months from its start, or is not completed by then.',
  find: ({ events, pathway, statutes, asOf }) =>
    pathway.jointServiceSpells.flatMap(({ multidisciplinaryAssessmentId: id, from, completed, ended }) => {
      const months = recordedChecks.ruleInForce(
        statutes,
        'integer',
        'multidisciplinary-assessment.months',
        from,
      );
      if (months === undefined) return [];
      const due = addMonths(from, months.value);
      if (completed === undefined ? asOf <= due : completed.on <= due) return [];
      if (ended !== undefined && ended.on <= due) return [];
      return {
        finding: 'joint-assessment-over-time' as const,
        rule: 'REF-2' as const,
        provision: months.citation,
        severity: 'unlawful' as const,
        on: due,
        ...(completed === undefined ? {} : { until: completed.on }),
        multidisciplinaryAssessmentId: id,
        facts: {
          months: months.value,
          due,
          ...(completed === undefined ? {} : { completedOn: completed.on }),
        },
        eventIds: events.idsOf(
          ...events.of(
            'multidisciplinaryAssessmentId',
            id,
            'MultidisciplinaryAssessmentStarted',
            'MultidisciplinaryAssessmentCompleted',
          ),
        ),
      };
    }),
};
