import type { Refusal } from '#contracts';
import type { Plan } from './plan.js';
import { planInForce } from './plans.js';
import { breach } from './refusals.js';
import { serviceById } from './services.js';
import type { TermsCheck } from './terms-check.js';

/**
 * KTT-6: in a plan that was made because the person asked, the service begins only when the request is recorded, the
 * person has been heard about it since, and it is agreed in that plan.
 */
export function notAtOwnRequest(check: TermsCheck): Refusal | undefined {
  const { rule, terms, statutes, pathway, decidedOn, start } = check;
  const law = rule.value.atOwnRequest;
  const plan = planInForce(pathway, start);
  if (law === undefined || !check.mustBeSaid || plan?.activationGround === undefined) return undefined;
  if (!law.planGrounds.includes(plan.activationGround)) return undefined;
  const provision = statutes.cite(rule.act, law.provision);
  const request = pathway.serviceRequests.find(
    ({ on, serviceKind }) => serviceKind === terms.kind && on <= decidedOn,
  );
  if (request === undefined) {
    return breach(law.rule, provision, {
      problem: 'service-not-requested',
      detail: `No request of the person for a service of the kind ${terms.kind} is recorded by ${decidedOn}.`,
      expected: 'the request first; otherwise the time limits of the law',
      field: 'kind',
    });
  }
  if (!isHeard(check, plan, request.on)) {
    return breach(law.rule, provision, {
      problem: 'person-not-heard',
      detail: `The person has not been heard about the service or its plan from the request of ${request.on} to ${decidedOn}.`,
      expected: 'a hearing on the service or the plan first',
      field: 'on',
    });
  }
  if (isInPlan(check, plan)) return undefined;
  return breach(law.rule, provision, {
    problem: 'service-not-agreed-in-plan',
    detail: `The plan ${plan.planId} does not hold a service of the kind ${terms.kind}.`,
    expected: 'the service agreed in the plan first',
    field: 'kind',
  });
}

function isHeard(
  { pathway, serviceId, decidedOn }: TermsCheck,
  { planId }: Plan,
  since: Plan['from'],
): boolean {
  const about: Readonly<Record<string, string | undefined>> = { service: serviceId, plan: planId };
  return pathway.hearings.some(
    ({ on, matter, matterId }) =>
      since <= on &&
      on <= decidedOn &&
      Object.hasOwn(about, matter) &&
      (matterId === undefined || matterId === about[matter]),
  );
}

function isInPlan({ pathway, terms, serviceId }: TermsCheck, { planId, items }: Plan): boolean {
  const service = serviceId === undefined ? undefined : serviceById(pathway, serviceId);
  return (
    items.some((item) => item.serviceKind === terms.kind || (service && item.serviceId === serviceId)) ||
    service?.agreedIn.some((agreed) => agreed.planId === planId) === true
  );
}
