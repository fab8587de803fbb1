import type { Refusal, ServiceTerms } from '#contracts';
import { knownAbility, latestAssessment } from './assessments.js';
import { notAtOwnRequest } from './own-request.js';
import { planInForce } from './plans.js';
import { breach, breachesAmong } from './refusals.js';
import { mustBeSaid, type TermsCheck } from './terms-check.js';

/** Purposes, grounds, what must have been found and agreed before: every breach of the conditions of the kind of service. */
export function breachesOfConditions(check: TermsCheck): readonly Refusal[] {
  return breachesAmong(
    breachOfPurpose(check),
    forbiddenPurpose(check),
    heldWhereEmployed(check),
    ...breachesOfGrounds(check),
    notSecondary(check),
    notInSuchPlan(check),
    notAtOwnRequest(check),
  );
}

export function breachOfConditions(check: TermsCheck): Refusal | undefined {
  return breachesOfConditions(check)[0];
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

/** A service or a referral to one. */
interface ConditionCheck extends Pick<TermsCheck, 'rule' | 'statutes'> {
  readonly terms: Pick<ServiceTerms, 'kind' | 'grounds'>;
}

/** KTT-1 to KTT-3: a ground that suffices must be among those given; others alone do not. One breach for each row. */
export function breachesOfGrounds(
  { rule, terms, statutes }: ConditionCheck,
  field = 'grounds',
): readonly Refusal[] {
  const known = rule.value.grounds;
  if (known === undefined) return [];
  const given = terms.grounds ?? [];
  if (given.some((ground) => known.sufficient.includes(ground))) return [];
  const rows = new Set(given.flatMap((ground) => known.insufficient[ground] ?? []));
  return [...(rows.size === 0 ? [known.rule] : rows)].map((row) =>
    breach(row, statutes.cite(rule.act, known.provision), {
      problem: 'ground-not-sufficient',
      detail:
        given.length === 0
          ? `A service of the kind ${terms.kind} needs grounds.`
          : `${given.join(', ')} is not a ground for a service of the kind ${terms.kind}.`,
      expected: `grounds with ${known.sufficient.join(' or ')}, where an assessment has found it`,
      field,
    }),
  );
}

/** What stands against a service that is secondary to others (KTT-1). */
export type SecondaryFault = 'not-assessed' | 'ability' | 'open-market-work' | 'employment-services';

/** KTT-1: what lacks of an assessment that finds limited ability, and neither work nor employment services possible. */
export function whyNotSecondary({
  rule,
  pathway,
  decidedOn,
}: Pick<TermsCheck, 'rule' | 'pathway' | 'decidedOn'>): SecondaryFault | undefined {
  const condition = rule.value.secondaryToServices;
  if (condition === undefined) return undefined;
  const found = latestAssessment(pathway, decidedOn)?.conclusions;
  const ability = knownAbility(pathway, decidedOn);
  if (found === undefined || ability === undefined) return 'not-assessed';
  if (!condition.abilities.includes(ability)) return 'ability';
  if (found.openMarketWorkPossible) return 'open-market-work';
  return found.employmentServicesPossible ? 'employment-services' : undefined;
}

/** KTT-1: the service is arranged only where work and employment services are not possible. */
export function notSecondary(
  check: ConditionCheck & Pick<TermsCheck, 'pathway' | 'decidedOn'>,
  field = 'kind',
): Refusal | undefined {
  const { rule, terms, statutes, pathway, decidedOn } = check;
  const condition = rule.value.secondaryToServices;
  const fault = whyNotSecondary(check);
  if (condition === undefined || fault === undefined) return undefined;
  const inWords: Readonly<Record<SecondaryFault, string>> = {
    'not-assessed': 'No assessment of the service need with conclusions is recorded.',
    ability: `Work and functional ability is found to be ${knownAbility(pathway, decidedOn)}.`,
    'open-market-work': 'Work in the open labour market is found to be possible.',
    'employment-services': 'Taking part in public employment services is found to be possible.',
  };
  return breach(condition.rule, statutes.cite(rule.act, condition.provision), {
    problem: 'service-is-secondary',
    detail: inWords[fault],
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
