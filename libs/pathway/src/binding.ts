import type { CalendarDate } from '#calendar-date';
import type { Statutes } from '#statutes';
import { allowanceOn } from './expense-allowances.js';
import type { Pathway } from './pathway.js';
import { planInForce } from './plans.js';
import { ruleInForce } from './rules-in-force.js';
import type { Service } from './service.js';
import { serviceRuleOn } from './service-catalogue.js';

/** Why a service binds the jobseeker, or why not (PLAN-5). */
export type BindingReason =
  | 'agreed-in-plan'
  | 'not-agreed-in-plan'
  | 'costs-without-allowance'
  | 'no-rule-known';

/** Whether taking part in a service binds the jobseeker (PLAN-5). */
export interface Binding {
  readonly binding: boolean;
  readonly reason: BindingReason;
  readonly rule: 'PLAN-5';
  /** The provision in force on the date; absent where the law's files have none. */
  readonly provision?: string;
}

/**
 * Whether a service binds on a date, as it is known now: it is agreed in the plan in force; a service of general
 * competence that has unavoidable costs only with an expense allowance that covers the date.
 */
export function bindingOn(pathway: Pathway, service: Service, on: CalendarDate, statutes: Statutes): Binding {
  const law = ruleInForce(statutes, 'yes-no', 'plan.binds-to-agreed-services', on);
  if (law?.value !== true) return { binding: false, reason: 'no-rule-known', rule: 'PLAN-5' };
  const plan = planInForce(pathway, on);
  const isAgreed = service.agreedIn.some((agreed) => agreed.planId === plan?.planId && agreed.on <= on);
  if (!isAgreed) {
    return { binding: false, reason: 'not-agreed-in-plan', rule: 'PLAN-5', provision: law.citation };
  }
  const ofCosts = ruleInForce(
    statutes,
    'yes-no',
    'plan.general-competence-binds-only-with-costs-covered',
    on,
  );
  const isOfGeneralCompetence = serviceRuleOn(statutes, service.terms.kind, on)?.value.statutory === false;
  if (
    ofCosts?.value === true &&
    isOfGeneralCompetence &&
    service.terms.unavoidableCosts === true &&
    allowanceOn(pathway, service.serviceId, on) === undefined
  ) {
    return { binding: false, reason: 'costs-without-allowance', rule: 'PLAN-5', provision: ofCosts.citation };
  }
  return { binding: true, reason: 'agreed-in-plan', rule: 'PLAN-5', provision: law.citation };
}
