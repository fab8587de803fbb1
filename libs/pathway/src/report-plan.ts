import type { Decision, PlanEvent, ServiceEvent } from '#contracts';
import type {
  ReportEmploymentPlan,
  ReportEmploymentPlanReview,
  ReportPlanProgress,
} from './commands-plan.js';
import { planNotInForce } from './decide-plan.js';
import type { DecisionContext } from './decision-context.js';
import type { Pathway } from './pathway.js';
import { settled } from './plan.js';
import { agreements } from './plan-rules.js';
import { planById, planInForce } from './plans.js';
import { beforeItBegan, contradiction, dateToCome, identifierInUse, notRecorded } from './refusals.js';
import { sameFacts } from './same-facts.js';

type Outcome = Decision<PlanEvent | ServiceEvent>;

const CONTENT = [
  'on',
  'kind',
  'by',
  'activationGround',
  'educationAndCareer',
  'earlierServices',
  'earlierPlans',
  'goals',
] as const;
const SETTLED = ['reviewBy', 'reportBy', 'items'] as const;

export function reportEmploymentPlan(
  pathway: Pathway,
  command: ReportEmploymentPlan,
  context: DecisionContext,
): Outcome {
  const { type: _, by = context.authority, items = [], ...said } = command;
  const refusal = dateToCome(context, { on: said.on });
  if (refusal) return refusal;
  const known = planById(pathway, said.planId);
  if (known !== undefined) {
    const recorded = { ...known, on: known.from };
    const same =
      sameFacts(recorded, { ...said, by }, CONTENT) && sameFacts(known.adopted, settled(command), SETTLED);
    return same ? [] : identifierInUse('planId', said.planId);
  }
  const replaces = planInForce(pathway, said.on)?.planId;
  return [
    {
      type: 'EmploymentPlanCreated',
      data: { ...said, by, items: [...items], ...(replaces === undefined ? {} : { replaces }) },
    },
    ...agreements(pathway, said.planId, items, said.on),
  ];
}

export function reportEmploymentPlanReview(
  pathway: Pathway,
  command: ReportEmploymentPlanReview,
  context: DecisionContext,
): Outcome {
  const { type: _, by = context.authority, items, ...said } = command;
  const { planId, on } = said;
  const refusal = dateToCome(context, { on });
  if (refusal) return refusal;
  const plan = planById(pathway, planId);
  if (plan === undefined) return notRecorded('planId', planId);
  if (on < plan.from) return beforeItBegan('on', on, plan.from);
  const known = plan.reviews.filter((review) => review.on === on);
  const data = { by, account: said.account, ...settled(command) };
  if (known.some((review) => sameFacts(review, data, ['by', 'account', ...SETTLED]))) return [];
  if (known.length > 0) {
    return contradiction({
      problem: 'plan-review-recorded-otherwise',
      detail: `A review of the plan on ${on} is recorded with another content.`,
      expected: 'the recorded content, or the day of another review',
      field: 'on',
    });
  }
  return [
    {
      type: 'EmploymentPlanReviewed',
      data: { ...said, by, ...(items === undefined ? {} : { items: [...items] }) },
    },
    ...agreements(pathway, planId, items ?? [], on),
  ];
}

export function reportPlanProgress(
  pathway: Pathway,
  command: ReportPlanProgress,
  context: DecisionContext,
): Outcome {
  const { type: _, planId, ...said } = command;
  const { on, progress } = said;
  const refusal = dateToCome(context, { on });
  if (refusal) return refusal;
  const plan = planId === undefined ? planInForce(pathway, on) : planById(pathway, planId);
  if (plan === undefined) {
    return planId === undefined ? planNotInForce(undefined, undefined, on) : notRecorded('planId', planId);
  }
  if (on < plan.from) return beforeItBegan('on', on, plan.from);
  const known = plan.progressReports.filter((report) => report.on === on && report.progress === progress);
  if (known.some((report) => sameFacts(report, said, ['account']))) return [];
  return [{ type: 'PlanProgressReported', data: { ...said, planId: plan.planId } }];
}
