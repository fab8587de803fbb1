import { addDays, addMonths } from '#calendar-date';
import { jobSearchInForce, type Plan, recordedChecks } from '#pathway';
import { dayAfterPlan, withoutDiscussions } from '../days.js';
import type { Finding } from '../finding.js';
import type { ReviewRule } from '../review-rule.js';
import type { ReviewedCase } from '../reviewed-case.js';

export const planReviewOverdue: ReviewRule<'plan-review-overdue'> = {
  rows: ['PLAN-3'],
  severities: ['unlawful', 'to-be-checked'],
  refusedInDecisions: false,
  law: ['plan.*.review-months', 'job-search-discussion.not-during'],
  appears:
    'A plan in force was not reviewed within three months of its making or its last review: reviewed late, or not at all. To be checked where a long service runs during which no discussion is held. Not where the job search or the plan had ended by then.',
  find: (reviewed) => reviewed.pathway.plans.flatMap((plan) => overdueReviews(plan, reviewed)),
};

type Overdue = Finding<'plan-review-overdue'>;

function overdueReviews(plan: Plan, reviewed: ReviewedCase): readonly Overdue[] {
  const { pathway, events, statutes, asOf } = reviewed;
  const { planId, kind: planKind } = plan;
  const settledOn = [plan.from, ...plan.reviews.map(({ on }) => on)];
  const gone = dayAfterPlan(plan);
  return settledOn.flatMap((after, index): readonly Overdue[] => {
    const months = recordedChecks.ruleInForce(statutes, 'integer', `plan.${planKind}.review-months`, after);
    if (months === undefined) return [];
    const due = addMonths(after, months.value);
    const reviewedOn = settledOn[index + 1];
    if (reviewedOn === undefined ? asOf <= due : reviewedOn <= due) return [];
    if (gone !== undefined && gone <= addDays(due, 1)) return [];
    const searchUntil = jobSearchInForce(pathway, after)?.until;
    if (searchUntil !== undefined && searchUntil <= due) return [];
    const during = withoutDiscussions(reviewed, due)?.terms.kind;
    const endedOn = reviewedOn === undefined && gone !== undefined ? addDays(gone, -1) : undefined;
    const last = reviewedOn ?? endedOn;
    return [
      {
        finding: 'plan-review-overdue',
        rule: 'PLAN-3',
        provision: months.citation,
        severity: during === undefined ? 'unlawful' : 'to-be-checked',
        on: due,
        ...(last === undefined ? {} : { until: last }),
        planId,
        facts: {
          planKind,
          after,
          months: months.value,
          due,
          ...(reviewedOn === undefined ? {} : { reviewedOn }),
          ...(endedOn === undefined ? {} : { endedOn }),
          ...(during === undefined ? {} : { during }),
        },
        eventIds: events.idsOf(
          ...events.of('planId', planId, 'EmploymentPlanCreated', 'EmploymentPlanEnded'),
          ...events
            .of('planId', planId, 'EmploymentPlanReviewed')
            .filter(({ event }) => event.data.on === after || event.data.on === reviewedOn),
        ),
      },
    ];
  });
}
