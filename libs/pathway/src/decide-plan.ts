import { type Decision, type PlanEvent, Refusal, type ServiceEvent } from '#contracts';
import type { CreateEmploymentPlan, EndEmploymentPlan, ReviewEmploymentPlan } from './commands-plan.js';
import type { DecisionContext } from './decision-context.js';
import { jobSearchInForce } from './job-searches.js';
import type { Pathway } from './pathway.js';
import { type Plan } from './plan.js';
import {
  agreements,
  breachOfActivation,
  breachOfItems,
  notAssessedTogether,
  reviewAndReport,
} from './plan-rules.js';
import { planById, planInForce } from './plans.js';
import { beforeItBegan, breach, contradiction, dateToCome, identifierInUse } from './refusals.js';
import { notItsAct, ruleInForce } from './rules-in-force.js';

type Outcome = Decision<PlanEvent | ServiceEvent>;

export function createEmploymentPlan(
  pathway: Pathway,
  command: CreateEmploymentPlan,
  context: DecisionContext,
): Outcome {
  const { type: _, planId = context.newId(), items = [], ...said } = command;
  const { on, kind } = said;
  const refusal =
    dateToCome(context, { on }) ??
    notItsAct(context, `plan.${kind}.made-by`, 'PLAN-1', on) ??
    notForThisPerson(pathway, command, context) ??
    breachOfActivation(command, context) ??
    notAssessedTogether(pathway, command, context) ??
    breachOfItems(pathway, kind, items, on, context);
  if (refusal) return refusal;
  if (planById(pathway, planId) !== undefined) return identifierInUse('planId', planId);
  const later = pathway.plans.find(({ from }) => from > on);
  if (later !== undefined) return beforeItBegan('on', on, later.from);
  const dates = reviewAndReport(context, kind, on, said);
  if (dates instanceof Refusal) return dates;
  const replaces = planInForce(pathway, on)?.planId;
  return [
    {
      type: 'EmploymentPlanCreated',
      data: {
        ...said,
        ...dates,
        planId,
        by: context.authority,
        items: [...items],
        ...(replaces === undefined ? {} : { replaces }),
      },
    },
    ...agreements(pathway, planId, items, on),
  ];
}

/** An employment plan is made with a jobseeker, whose job search is in force; the other plans have conditions of their own. */
function notForThisPerson(
  pathway: Pathway,
  { kind, on }: CreateEmploymentPlan,
  { statutes }: DecisionContext,
): Refusal | undefined {
  if (kind !== 'employment' || jobSearchInForce(pathway, on) !== undefined) return undefined;
  const registered = ruleInForce(statutes, 'words', 'job-search.registered-by', on);
  return breach('PRO-1', registered?.citation, {
    problem: 'no-job-search-in-force',
    detail: `No job search is in force on ${on}; an employment plan is made with a jobseeker.`,
    expected: 'a registered job search first',
    field: 'on',
  });
}

export function reviewEmploymentPlan(
  pathway: Pathway,
  command: ReviewEmploymentPlan,
  context: DecisionContext,
): Outcome {
  const { type: _, planId: __, items, ...said } = command;
  const { on } = said;
  const plan = planToActOn(pathway, command, context, 'PLAN-3');
  if (plan instanceof Refusal) return plan;
  const last = plan.reviews.at(-1);
  if (last !== undefined && on < last.on) return beforeItBegan('on', on, last.on);
  const dates =
    breachOfItems(pathway, plan.kind, items ?? [], on, context) ??
    reviewAndReport(context, plan.kind, on, said);
  if (dates instanceof Refusal) return dates;
  const { planId } = plan;
  return [
    {
      type: 'EmploymentPlanReviewed',
      data: {
        ...said,
        ...dates,
        planId,
        by: context.authority,
        ...(items === undefined ? {} : { items: [...items] }),
      },
    },
    ...agreements(pathway, planId, items ?? [], on),
  ];
}

export function endEmploymentPlan(
  pathway: Pathway,
  command: EndEmploymentPlan,
  context: DecisionContext,
): Outcome {
  const plan = planToActOn(pathway, command, context, 'PLAN-1');
  if (plan instanceof Refusal) return plan;
  const { on, reason } = command;
  return [{ type: 'EmploymentPlanEnded', data: { planId: plan.planId, on, reason } }];
}

function planToActOn(
  pathway: Pathway,
  { planId, on }: ReviewEmploymentPlan | EndEmploymentPlan,
  context: DecisionContext,
  rule: string,
): Plan | Refusal {
  const refusal = dateToCome(context, { on });
  if (refusal) return refusal;
  const plan = planInForce(pathway, on);
  if (plan === undefined || (planId !== undefined && plan.planId !== planId)) {
    return planNotInForce(plan, planId, on);
  }
  return notItsAct(context, `plan.${plan.kind}.made-by`, rule, on) ?? plan;
}

export function planNotInForce(plan: Plan | undefined, planId: string | undefined, on: string): Refusal {
  return contradiction({
    problem: 'plan-not-in-force',
    detail:
      planId === undefined ? `No plan is in force on ${on}.` : `The plan ${planId} is not in force on ${on}.`,
    expected: plan === undefined ? 'a plan in force; make one first' : `the plan in force, ${plan.planId}`,
    field: 'planId',
  });
}
