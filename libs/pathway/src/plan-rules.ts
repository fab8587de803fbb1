import { addMonths, type CalendarDate } from '#calendar-date';
import type { PlanItem, PlanKind, Refusal, ServiceEvent } from '#contracts';
import type { CreateEmploymentPlan } from './commands-plan.js';
import type { LawContext } from './decision-context.js';
import { coordinationNeededOn } from './joint-service-spells.js';
import type { Pathway } from './pathway.js';
import { beforeItBegan, breach, contradiction, notRecorded } from './refusals.js';
import { noRuleKnown, ruleInForce } from './rules-in-force.js';
import { isServiceKind, serviceKindUnknown, serviceRuleOn } from './service-catalogue.js';
import { serviceById } from './services.js';

/** The dates of the next review and report, with the defaults (PLAN-3, PLAN-4), or why they can't be these. */
export function reviewAndReport(
  { statutes }: LawContext,
  kind: PlanKind,
  on: CalendarDate,
  said: { readonly reviewBy?: CalendarDate; readonly reportBy?: CalendarDate },
): { readonly reviewBy: CalendarDate; readonly reportBy: CalendarDate } | Refusal {
  const months = ruleInForce(statutes, 'integer', `plan.${kind}.review-months`, on);
  if (months === undefined)
    return noRuleKnown('PLAN-3', `the review of a plan of the kind ${kind}`, on, 'on');
  const latest = addMonths(on, months.value);
  const { reviewBy = latest, reportBy = reviewBy } = said;
  if (reviewBy <= on) return beforeItBegan('reviewBy', reviewBy, on);
  if (reviewBy > latest) {
    return breach('PLAN-3', months.citation, {
      problem: 'plan-review-too-late',
      detail: `The plan would be reviewed on ${reviewBy}, more than ${months.value} months after ${on}.`,
      expected: `reviewBy not after ${latest}`,
      field: 'reviewBy',
    });
  }
  return reportBy < on ? beforeItBegan('reportBy', reportBy, on) : { reviewBy, reportBy };
}

/** A multidisciplinary employment plan is made on a joint assessment that found the need for it (REF-3). */
export function notAssessedTogether(
  pathway: Pathway,
  { kind, on }: Pick<CreateEmploymentPlan, 'kind' | 'on'>,
  { statutes }: LawContext,
): Refusal | undefined {
  const onAssessment = ruleInForce(statutes, 'yes-no', `plan.${kind}.on-joint-assessment`, on);
  if (onAssessment?.value !== true || coordinationNeededOn(pathway, on)) return undefined;
  return breach('REF-3', onAssessment.citation, {
    problem: 'need-for-coordination-not-assessed',
    detail: `No multidisciplinary assessment that found a need for coordination is in force on ${on}.`,
    expected: `a completed multidisciplinary assessment first; otherwise a plan of another kind`,
    field: 'kind',
  });
}

/** What an activation plan records, by its words in the law's files (PLAN-7). */
const CONTENTS = {
  'education-and-career': 'educationAndCareer',
  'earlier-services': 'earlierServices',
  'earlier-plans': 'earlierPlans',
} as const;

type ActivationContent = Pick<
  CreateEmploymentPlan,
  'kind' | 'on' | 'activationGround' | (typeof CONTENTS)[keyof typeof CONTENTS]
>;

/** An activation plan is made for whom the law says (PLAN-6), and records what it says (PLAN-7). */
export function breachOfActivation(command: ActivationContent, context: LawContext): Refusal | undefined {
  const { kind, activationGround } = command;
  if (kind === 'activation') {
    return activationNotGrounded(command, context) ?? activationIncomplete(command, context);
  }
  if (activationGround === undefined) return undefined;
  return contradiction({
    problem: 'ground-of-another-plan',
    detail: `An activation ground is given for a plan of the kind ${kind}.`,
    expected: 'activationGround only with the kind activation',
    field: 'activationGround',
  });
}

/** PLAN-6: the ground on which an activation plan is made is one of the date. */
export function activationNotGrounded(
  { on, activationGround }: ActivationContent,
  { statutes }: LawContext,
): Refusal | undefined {
  const grounds = ruleInForce(statutes, 'words', 'plan.activation.grounds', on);
  if (grounds === undefined) return noRuleKnown('PLAN-6', 'the grounds of an activation plan', on, 'on');
  if (activationGround !== undefined && grounds.value.includes(activationGround)) return undefined;
  return breach('PLAN-6', grounds.citation, {
    problem: 'no-activation-plan-for-this-person',
    detail:
      activationGround === undefined
        ? 'An activation plan needs a ground.'
        : `On ${on} an activation plan is not made on the ground ${activationGround}.`,
    expected: `one of ${grounds.value.join(', ')}; otherwise a plan of another kind, such as multidisciplinary`,
    field: 'activationGround',
  });
}

/** PLAN-7: what an activation plan records besides the services. */
export function activationIncomplete(plan: ActivationContent, { statutes }: LawContext): Refusal | undefined {
  const contents = ruleInForce(statutes, 'words', 'plan.activation.contents', plan.on);
  const missing = Object.entries(CONTENTS).find(
    ([part, field]) => contents?.value.includes(part) && plan[field] === undefined,
  );
  if (contents === undefined || missing === undefined) return undefined;
  return breach('PLAN-7', contents.citation, {
    problem: 'activation-plan-incomplete',
    detail: `The activation plan lacks ${missing[1]}.`,
    expected: `all of ${Object.values(CONTENTS).join(', ')}`,
    field: missing[1],
  });
}

/** Items must name kinds of the catalogue that this kind of plan may hold (PLAN-6), and services that are recorded. */
export function breachOfItems(
  pathway: Pathway,
  planKind: PlanKind,
  items: readonly PlanItem[],
  on: CalendarDate,
  { statutes }: LawContext,
): Refusal | undefined {
  for (const { serviceKind, serviceId } of items) {
    const service = serviceId === undefined ? undefined : serviceById(pathway, serviceId);
    if (serviceId !== undefined && service === undefined) return notRecorded('serviceId', serviceId);
    const kind = service?.terms.kind ?? serviceKind;
    if (kind === undefined) continue;
    if (!isServiceKind(statutes, kind)) return serviceKindUnknown(kind, 'items');
    const refusal = breachOfPlanKind(statutes, kind, planKind, on);
    if (refusal) return refusal;
  }
  return undefined;
}

/** Some services are agreed only in some kinds of plan (PLAN-6). */
export function breachOfPlanKind(
  statutes: LawContext['statutes'],
  serviceKind: string,
  planKind: PlanKind,
  on: CalendarDate,
): Refusal | undefined {
  const rule = serviceRuleOn(statutes, serviceKind, on);
  const plans = rule?.value.plans;
  if (rule === undefined || plans === undefined || plans.anyOf.includes(planKind)) return undefined;
  return breach(plans.rule, statutes.cite(rule.act, plans.provision), {
    problem: 'service-not-in-this-kind-of-plan',
    detail: `A service of the kind ${serviceKind} is not agreed in a plan of the kind ${planKind}.`,
    expected: `a plan of the kind ${plans.anyOf.join(' or ')}`,
    field: 'items',
  });
}

/** The services among the items that are recorded and not agreed in the plan before. */
export function agreements(
  pathway: Pathway,
  planId: string,
  items: readonly PlanItem[],
  on: CalendarDate,
): readonly ServiceEvent[] {
  const ids = new Set(items.flatMap(({ serviceId }) => serviceId ?? []));
  return [...ids].flatMap((serviceId): ServiceEvent[] => {
    const service = serviceById(pathway, serviceId);
    if (service === undefined || service.agreedIn.some((agreed) => agreed.planId === planId)) return [];
    return [{ type: 'ServiceAgreedInPlan', data: { serviceId, planId, on } }];
  });
}
