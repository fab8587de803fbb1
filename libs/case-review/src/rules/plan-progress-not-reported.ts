import { jobSearchInForce, type Plan, recordedChecks } from '#pathway';
import { dayAfterPlan } from '../days.js';
import type { Finding } from '../finding.js';
import type { ReviewRule } from '../review-rule.js';
import type { ReviewedCase } from '../reviewed-case.js';

export const planProgressNotReported: ReviewRule<'plan-progress-not-reported'> = {
  rows: ['PLAN-4'],
  severities: ['to-be-checked'],
  refusedInDecisions: false,
  law: ['plan.employment.progress-is-reported', 'plan.multidisciplinary.progress-is-reported'],
  appears:
    'The time that the plan set for the jobseeker’s report passed without one. Not where the plan was reviewed or had ended by then.',
  find: (reviewed) => reviewed.pathway.plans.flatMap((plan) => missedReports(plan, reviewed)),
};

type Missed = Finding<'plan-progress-not-reported'>;

function missedReports(plan: Plan, { pathway, events, statutes, asOf }: ReviewedCase): readonly Missed[] {
  const { planId, kind: planKind } = plan;
  const settlements = [{ on: plan.from, ...plan.adopted }, ...plan.reviews];
  const gone = dayAfterPlan(plan);
  return settlements.flatMap(({ on, reportBy: due }, index): readonly Missed[] => {
    const next = settlements[index + 1]?.on;
    if (due === undefined || asOf <= due) return [];
    if ((next !== undefined && next <= due) || (gone !== undefined && gone <= due)) return [];
    const searchUntil = jobSearchInForce(pathway, on)?.until;
    if (searchUntil !== undefined && searchUntil <= due) return [];
    const reports = plan.progressReports.filter(
      (report) => on <= report.on && (next === undefined || report.on < next),
    );
    const law =
      recordedChecks.ruleInForce(statutes, 'yes-no', `plan.${planKind}.progress-is-reported`, on) ??
      recordedChecks.ruleInForce(statutes, 'yes-no', 'plan.employment.progress-is-reported', on);
    if (law?.value !== true || reports.some((report) => report.on <= due)) return [];
    const reportedOn = reports[0]?.on;
    return [
      {
        finding: 'plan-progress-not-reported',
        rule: 'PLAN-4',
        provision: law.citation,
        severity: 'to-be-checked',
        on: due,
        ...(reportedOn === undefined ? {} : { until: reportedOn }),
        planId,
        facts: { planKind, due, ...(reportedOn === undefined ? {} : { reportedOn }) },
        eventIds: events.idsOf(
          ...events
            .of('planId', planId, 'EmploymentPlanCreated', 'EmploymentPlanReviewed')
            .filter(({ event }) => event.data.on === on),
          ...events
            .of('planId', planId, 'PlanProgressReported')
            .filter(({ event }) => event.data.on === reportedOn),
        ),
      },
    ];
  });
}
