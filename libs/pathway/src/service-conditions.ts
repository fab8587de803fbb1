import type { Refusal } from '#contracts';
import { knownAbility, latestAssessment } from './assessments.js';
import { notAtOwnRequest } from './own-request.js';
import { planInForce } from './plans.js';
import { breach } from './refusals.js';
import { mustBeSaid, type TermsCheck } from './terms-check.js';

/** Purposes, grounds, what must have been found and agreed before: the conditions of the kind of service. */
export function breachOfConditions(check: TermsCheck): Refusal | undefined {
  return (
    breachOfPurpose(check) ??
    forbiddenPurpose(check) ??
    heldWhereEmployed(check) ??
    breachOfGrounds(check) ??
    notSecondary(check) ??
    notInSuchPlan(check) ??
    notAtOwnRequest(check)
  );
}

/** TRI-1: only the purposes that the law names. */
function breachOfPurpose(check: TermsCheck): Refusal | undefined {
  const { purposes } = check.rule.value;
  const { purpose, kind } = check.terms;
  if (purposes === undefined) return undefined;
  if (purpose === undefined) return mustBeSaid(check, purposes, 'purpose');
  if (purposes.anyOf.includes(purpose)) return undefined;
  return breach(purposes.rule, check.statutes.cite(check.rule.act, purposes.provision), {
    problem: 'purpose-not-of-this-service',
    detail: `A service of the kind ${kind} is not for the purpose ${purpose}.`,
    expected: `purpose ${purposes.anyOf.join(' or ')}`,
    field: 'purpose',
  });
}

/** COA-1: coaching is no practice and no way to work without employment. */
function forbiddenPurpose({ rule, terms, statutes }: TermsCheck): Refusal | undefined {
  const { notFor } = rule.value;
  const { purpose, kind } = terms;
  if (notFor === undefined || purpose === undefined || !notFor.anyOf.includes(purpose)) return undefined;
  return breach(notFor.rule, statutes.cite(rule.act, notFor.provision), {
    problem: 'purpose-not-of-this-service',
    detail: `A service of the kind ${kind} is not for the purpose ${purpose}.`,
    expected: 'another purpose, or a service that is for it',
    field: 'purpose',
  });
}

/** TRI-3: not with an employer with whom the person has an employment relationship. */
function heldWhereEmployed({ rule, terms, statutes }: TermsCheck): Refusal | undefined {
  const { notWhereEmployed } = rule.value;
  if (notWhereEmployed === undefined || terms.employedThere !== true) return undefined;
  return breach(notWhereEmployed.rule, statutes.cite(rule.act, notWhereEmployed.provision), {
    problem: 'held-where-employed',
    detail: 'The person is employed by the one at whose place the service would be held.',
    expected: 'another place',
    field: 'employedThere',
  });
}

/** KTT-1 to KTT-3: a ground that suffices must be among those given; others alone do not. */
export function breachOfGrounds(
  { rule, terms, statutes }: Pick<TermsCheck, 'rule' | 'terms' | 'statutes'>,
  field = 'grounds',
): Refusal | undefined {
  const known = rule.value.grounds;
  if (known === undefined) return undefined;
  const given = terms.grounds ?? [];
  if (given.some((ground) => known.sufficient.includes(ground))) return undefined;
  const insufficient = given.find((ground) => known.insufficient[ground] !== undefined);
  const row = insufficient === undefined ? known.rule : (known.insufficient[insufficient] ?? known.rule);
  return breach(row, statutes.cite(rule.act, known.provision), {
    problem: 'ground-not-sufficient',
    detail:
      given.length === 0
        ? `A service of the kind ${terms.kind} needs grounds.`
        : `${given.join(', ')} is not a ground for a service of the kind ${terms.kind}.`,
    expected: `grounds with ${known.sufficient.join(' or ')}, where an assessment has found it`,
    field,
  });
}

/** KTT-1: an assessment has found limited ability, and that neither work nor employment services are possible. */
export function notSecondary(
  {
    rule,
    terms,
    statutes,
    pathway,
    decidedOn,
  }: Pick<TermsCheck, 'rule' | 'terms' | 'statutes' | 'pathway' | 'decidedOn'>,
  field = 'kind',
): Refusal | undefined {
  const condition = rule.value.secondaryToServices;
  if (condition === undefined) return undefined;
  const found = latestAssessment(pathway, decidedOn)?.conclusions;
  const ability = knownAbility(pathway, decidedOn);
  const fault =
    found === undefined || ability === undefined
      ? 'No assessment of the service need with conclusions is recorded.'
      : !condition.abilities.includes(ability)
        ? `Work and functional ability is found to be ${ability}.`
        : found.openMarketWorkPossible
          ? 'Work in the open labour market is found to be possible.'
          : found.employmentServicesPossible
            ? 'Taking part in public employment services is found to be possible.'
            : undefined;
  if (fault === undefined) return undefined;
  return breach(condition.rule, statutes.cite(rule.act, condition.provision), {
    problem: 'service-is-secondary',
    detail: fault,
    expected: `before a service of the kind ${terms.kind}: an assessment that finds the ability ${condition.abilities.join(' or ')}, and neither work nor employment services possible`,
    field,
  });
}

/** PLAN-6: the plan in force when the service starts must be of a kind that can hold it. */
function notInSuchPlan(check: TermsCheck): Refusal | undefined {
  const { rule, terms, statutes, pathway, start } = check;
  const { plans } = rule.value;
  if (plans === undefined || !check.mustBeSaid) return undefined;
  const plan = planInForce(pathway, start);
  if (plan !== undefined && plans.anyOf.includes(plan.kind)) return undefined;
  return breach(plans.rule, statutes.cite(rule.act, plans.provision), {
    problem: 'not-in-a-plan-of-that-kind',
    detail:
      plan === undefined
        ? `No plan is in force on ${start}.`
        : `The plan in force on ${start} is of the kind ${plan.kind}.`,
    expected: `a service of the kind ${terms.kind} in a plan of the kind ${plans.anyOf.join(' or ')}`,
    field: 'kind',
  });
}
