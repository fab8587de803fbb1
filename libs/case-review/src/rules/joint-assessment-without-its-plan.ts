import { addMonths } from '#calendar-date';
import { planInForce, recordedChecks } from '#pathway';
import type { ReviewRule } from '../review-rule.js';

export const jointAssessmentWithoutItsPlan: ReviewRule<'joint-assessment-without-its-plan'> = {
  rows: ['REF-3'],
  severities: ['unlawful', 'to-be-checked'],
  refusedInDecisions: false,
  law: ['multidisciplinary-assessment.months'],
  appears:
    'A multidisciplinary assessment found that services have to be coordinated, and no multidisciplinary plan was made within three months of its start. To be checked: it found that they have not, and no plan at all is in force then.',
  find: ({ events, pathway, statutes, asOf }) =>
    pathway.jointServiceSpells.flatMap(({ multidisciplinaryAssessmentId: id, from, completed, ended }) => {
      const months = recordedChecks.ruleInForce(
        statutes,
        'integer',
        'multidisciplinary-assessment.months',
        from,
      );
      if (months === undefined || completed === undefined) return [];
      const { outcome } = completed;
      const inTime = addMonths(from, months.value);
      const due = completed.on > inTime ? completed.on : inTime;
      if (asOf <= due) return [];
      const isNeeded = outcome === 'coordination-needed';
      if (isNeeded && ended !== undefined && ended.on <= due) return [];
      const made = pathway.plans.find((plan) => plan.kind === 'multidisciplinary' && from <= plan.from);
      const isThere = isNeeded
        ? made !== undefined && made.from <= due
        : planInForce(pathway, due) !== undefined;
      if (isThere) return [];
      return {
        finding: 'joint-assessment-without-its-plan' as const,
        rule: 'REF-3' as const,
        provision: months.citation,
        severity: isNeeded ? ('unlawful' as const) : ('to-be-checked' as const),
        on: due,
        ...(isNeeded && made !== undefined ? { until: made.from } : {}),
        multidisciplinaryAssessmentId: id,
        facts: { outcome, due, ...(isNeeded && made !== undefined ? { madeOn: made.from } : {}) },
        eventIds: events.idsOf(
          ...events.of(
            'multidisciplinaryAssessmentId',
            id,
            'MultidisciplinaryAssessmentStarted',
            'MultidisciplinaryAssessmentCompleted',
          ),
          ...(made === undefined ? [] : events.of('planId', made.planId, 'EmploymentPlanCreated')),
        ),
      };
    }),
};
