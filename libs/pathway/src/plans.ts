import type { CalendarDate } from '#calendar-date';
import type { Pathway } from './pathway.js';
import type { Plan } from './plan.js';

/** The one plan that is in force on a date (PLAN-1). */
export function planInForce(pathway: Pathway, on: CalendarDate): Plan | undefined {
  return pathway.plans.find(
    ({ from, replaced, ended }) =>
      from <= on && (replaced === undefined || on < replaced.on) && (ended === undefined || on <= ended.on),
  );
}

export function planById(pathway: Pathway, planId: string): Plan | undefined {
  return pathway.plans.find((plan) => plan.planId === planId);
}
