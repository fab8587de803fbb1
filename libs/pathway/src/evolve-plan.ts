import type { PlanEvent } from '#contracts';
import { inOrderOfTime } from './in-order-of-time.js';
import type { Pathway } from './pathway.js';
import { type Plan, type PlanProgressReport, type PlanReview, settled } from './plan.js';

export function evolvePlan(pathway: Pathway, event: PlanEvent): Pathway {
  switch (event.type) {
    case 'EmploymentPlanCreated': {
      const { on, replaces: _, ...content } = event.data;
      const plan: Plan = {
        ...content,
        from: on,
        adopted: settled(content),
        reviews: [],
        progressReports: [],
      };
      return { ...pathway, plans: oneAtATime(inOrderOfTime(pathway.plans, plan, ({ from }) => from)) };
    }
    case 'EmploymentPlanReviewed': {
      const { planId, on, by, reviewBy, reportBy, items, account } = event.data;
      const review: PlanReview = {
        on,
        by,
        ...settled(event.data),
        ...(account === undefined ? {} : { account }),
      };
      return changed(pathway, planId, (plan) => {
        const reviews = inOrderOfTime(plan.reviews, review, (other) => other.on);
        // A review that becomes known late leaves what a later one has settled.
        if (reviews.at(-1) !== review) return { ...plan, reviews };
        const { reviewBy: _, reportBy: __, ...kept } = plan;
        return {
          ...kept,
          reviews,
          ...(reviewBy === undefined ? {} : { reviewBy }),
          ...(reportBy === undefined ? {} : { reportBy }),
          ...(items === undefined ? {} : { items }),
        };
      });
    }
    case 'PlanProgressReported': {
      const { planId, ...report } = event.data;
      return changed(pathway, planId, (plan) => ({
        ...plan,
        progressReports: inOrderOfTime<PlanProgressReport>(plan.progressReports, report, ({ on }) => on),
      }));
    }
    case 'EmploymentPlanEnded': {
      const { planId, ...ended } = event.data;
      return changed(pathway, planId, (plan) => ({ ...plan, ended }));
    }
    default:
      return event satisfies never;
  }
}

function changed(pathway: Pathway, planId: string, change: (plan: Plan) => Plan): Pathway {
  return { ...pathway, plans: pathway.plans.map((plan) => (plan.planId === planId ? change(plan) : plan)) };
}

/** Each plan is replaced by the next one in time, unless it had ended before that one began. */
function oneAtATime(plans: readonly Plan[]): readonly Plan[] {
  return plans.map((plan, index) => {
    const next = plans[index + 1];
    if (next === undefined || (plan.ended !== undefined && plan.ended.on < next.from)) return plan;
    return { ...plan, replaced: { by: next.planId, on: next.from } };
  });
}
