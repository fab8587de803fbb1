import type { PlanEvent, Refusal } from '#contracts';
import type { Pathway } from './pathway.js';
import { planById } from './plans.js';
import { beforeItBegan, identifierInUse, notRecorded } from './refusals.js';

export function impossibleInPlan(pathway: Pathway, event: PlanEvent): Refusal | undefined {
  const { planId, on } = event.data;
  const plan = planById(pathway, planId);
  switch (event.type) {
    case 'EmploymentPlanCreated': {
      if (plan !== undefined) return identifierInUse('planId', planId);
      const { replaces } = event.data;
      const replaced = replaces === undefined ? undefined : planById(pathway, replaces);
      return replaced && on < replaced.from ? beforeItBegan('on', on, replaced.from) : undefined;
    }
    case 'EmploymentPlanReviewed':
    case 'PlanProgressReported':
    case 'EmploymentPlanEnded':
      if (plan === undefined) return notRecorded('planId', planId);
      return on < plan.from ? beforeItBegan('on', on, plan.from) : undefined;
    default:
      return event satisfies never;
  }
}
