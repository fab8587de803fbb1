import { type Decision, Refusal, type ServiceEvent } from '#contracts';
import type {
  AgreeServiceInPlan,
  ChangeService,
  EndService,
  InterruptService,
  ResumeService,
} from './commands-service.js';
import { planNotInForce } from './decide-plan.js';
import type { DecisionContext } from './decision-context.js';
import { breachForLaterServices } from './months-in-all.js';
import type { Pathway } from './pathway.js';
import { breachOfPlanKind } from './plan-rules.js';
import { planInForce } from './plans.js';
import { breach, dateToCome, notRecorded } from './refusals.js';
import { notItsAct } from './rules-in-force.js';
import { firstDifference } from './same-facts.js';
import { type Service } from './service.js';
import { serviceRuleOn } from './service-catalogue.js';
import { breachOfLimits } from './service-limits.js';
import { notBetween, notNow } from './service-steps.js';
import { isOpen, serviceById } from './services.js';

type Outcome = Decision<ServiceEvent>;

export function agreeServiceInPlan(
  pathway: Pathway,
  { serviceId, planId, on }: AgreeServiceInPlan,
  context: DecisionContext,
): Outcome {
  const refusal = dateToCome(context, { on });
  if (refusal) return refusal;
  const service = serviceById(pathway, serviceId);
  if (service === undefined) return notRecorded('serviceId', serviceId);
  const plan = planInForce(pathway, on);
  if (plan === undefined || (planId !== undefined && plan.planId !== planId)) {
    return planNotInForce(plan, planId, on);
  }
  const notAllowed =
    notItsAct(context, `plan.${plan.kind}.made-by`, 'PLAN-2', on) ??
    breachOfPlanKind(context.statutes, service.terms.kind, plan.kind, on);
  if (notAllowed) return notAllowed;
  if (service.agreedIn.some((agreed) => agreed.planId === plan.planId)) return [];
  if (service.status !== 'offered' && !isOpen(service)) return notNow(service, 'agreed in a plan');
  return [{ type: 'ServiceAgreedInPlan', data: { serviceId, planId: plan.planId, on } }];
}

export function interruptService(
  pathway: Pathway,
  command: InterruptService,
  context: DecisionContext,
): Outcome {
  const service = serviceToActOn(pathway, command, context);
  if (service instanceof Refusal) return service;
  const { type: _, ...said } = command;
  const refusal = notBetween(service, 'interrupted', said.on);
  return refusal ?? [{ type: 'ServiceInterrupted', data: { ...said, by: context.authority } }];
}

export function resumeService(pathway: Pathway, command: ResumeService, context: DecisionContext): Outcome {
  const service = serviceToActOn(pathway, command, context);
  if (service instanceof Refusal) return service;
  const { serviceId, on } = command;
  const refusal = notBetween(service, 'resumed', on);
  return refusal ?? [{ type: 'ServiceResumed', data: { serviceId, on, by: context.authority } }];
}

export function endService(pathway: Pathway, command: EndService, context: DecisionContext): Outcome {
  const service = serviceToActOn(pathway, command, context);
  if (service instanceof Refusal) return service;
  const { type: _, ...said } = command;
  const refusal = notBetween(service, 'ended', said.on);
  return refusal ?? [{ type: 'ServiceEnded', data: { ...said, by: context.authority } }];
}

export function changeService(pathway: Pathway, command: ChangeService, context: DecisionContext): Outcome {
  const service = serviceToActOn(pathway, command, context);
  if (service instanceof Refusal) return service;
  const { type: _, ...said } = command;
  const { serviceId, on, demands, ...terms } = said;
  const refusal = notBetween(service, 'changed', on);
  if (refusal) return refusal;
  const start = service.started?.on ?? service.since;
  const { statutes } = context;
  const rule = serviceRuleOn(statutes, service.terms.kind, start);
  // A service that runs under a law that the files don't have is changed unchecked: it goes on by that law.
  const check = rule && {
    pathway,
    statutes,
    rule,
    terms: { ...service.terms, ...terms },
    decidedOn: on,
    start,
    serviceId,
    mustBeSaid: false,
  };
  const beyond = check && (breachOfLimits(check) ?? breachForLaterServices(check));
  if (beyond) return beyond;
  const fields = Object.keys(terms) as (keyof typeof terms)[];
  if (demands === undefined && firstDifference(service.terms, terms, fields) === undefined) return [];
  return [{ type: 'ServiceChanged', data: { ...said, by: context.authority } }];
}

/** The service, if the deciding authority is the one that arranges it (SRV-2). */
function serviceToActOn(
  pathway: Pathway,
  { serviceId, on }: InterruptService | ResumeService | EndService | ChangeService,
  context: DecisionContext,
): Service | Refusal {
  const refusal = dateToCome(context, { on });
  if (refusal) return refusal;
  const service = serviceById(pathway, serviceId);
  if (service === undefined) return notRecorded('serviceId', serviceId);
  const { organiser, kind } = service.terms;
  if (context.authority === organiser) return service;
  const rule = serviceRuleOn(context.statutes, kind, on);
  return breach('SRV-2', rule?.citation, {
    problem: 'not-this-authoritys-act',
    detail: `${organiser} arranges this service of the kind ${kind}; ${context.authority} does not decide on it.`,
    expected: `a decision of ${organiser}; what it decided is reported as a fact`,
  });
}
