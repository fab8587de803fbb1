import type { CalendarDate } from '#calendar-date';
import type { DutyWaivingGround, Refusal } from '#contracts';
import { knownAbility, latestAssessment } from './assessments.js';
import type { SetJobSearchDuty } from './commands-duty.js';
import type { LawContext } from './decision-context.js';
import { jobSearchInForce } from './job-searches.js';
import type { Pathway } from './pathway.js';
import { planInForce } from './plans.js';
import { breach } from './refusals.js';
import { noRuleKnown, ruleInForce } from './rules-in-force.js';

/** Grounds of waiving that an assessment must have found, by the word of what must hold. */
const FOUND_BY_ASSESSMENT: Readonly<Record<string, (pathway: Pathway, on: CalendarDate) => boolean>> = {
  'support-need-and-no-open-market-work': (pathway, on) => {
    const found = latestAssessment(pathway, on)?.conclusions;
    return found?.multidisciplinarySupportNeeded === true && !found.openMarketWorkPossible;
  },
  'incapacity-and-no-open-market-work': (pathway, on) => {
    const found = latestAssessment(pathway, on)?.conclusions;
    return (
      knownAbility(pathway, on) === 'incapacity-medically-shown' && found?.openMarketWorkPossible === false
    );
  },
};

/** The grounds of the law that an assessment can establish (380/2023 48 § 1 mom. 1 and 2 k). */
const ESTABLISHED_GROUNDS: readonly DutyWaivingGround[] = [
  'multidisciplinary-support-need',
  'incapacity-medically-shown',
];

/** No duty where an assessment has found what the law says (DUTY-3). */
export function noDutyHere(
  pathway: Pathway,
  on: CalendarDate,
  { statutes }: LawContext,
): Refusal | undefined {
  for (const ground of ESTABLISHED_GROUNDS) {
    const rule = ruleInForce(statutes, 'word', `job-search-duty.waived.${ground}`, on);
    if (rule === undefined || FOUND_BY_ASSESSMENT[rule.value]?.(pathway, on) !== true) continue;
    return breach('DUTY-3', rule.citation, {
      problem: 'no-duty-for-this-person',
      detail: `The assessments by ${on} have found ${ground} and that open-market work is not possible.`,
      expected: 'no duty: waive it on that ground, or assess the service need anew first',
    });
  }
  return undefined;
}

/** Whether a ground of waiving is known on the date, and found by an assessment where it has to be (DUTY-1, DUTY-3). */
export function waivingNotGrounded(
  pathway: Pathway,
  ground: DutyWaivingGround,
  on: CalendarDate,
  { statutes }: LawContext,
): Refusal | undefined {
  const rule = ruleInForce(statutes, 'word', `job-search-duty.waived.${ground}`, on);
  if (rule === undefined) return noRuleKnown('DUTY-1', `waiving on the ground ${ground}`, on, 'ground');
  const found = FOUND_BY_ASSESSMENT[rule.value];
  if (found === undefined || found(pathway, on)) return undefined;
  return breach('DUTY-3', rule.citation, {
    problem: 'ground-not-established',
    detail: `No assessment by ${on} has found ${ground} together with open-market work not being possible.`,
    expected: 'a recorded assessment that finds it, or another ground',
    field: 'ground',
  });
}

/** The duty is part of a jobseeker's plan (PLAN-2). */
export function withoutPlan(
  pathway: Pathway,
  on: CalendarDate,
  { statutes }: LawContext,
): Refusal | undefined {
  const rule = ruleInForce(statutes, 'integer', 'job-search-duty.opportunities', on);
  const provision = rule?.citation;
  if (jobSearchInForce(pathway, on) === undefined) {
    return breach('PRO-1', provision, {
      problem: 'no-job-search-in-force',
      detail: `No job search is in force on ${on}.`,
      expected: 'a registered job search first',
      field: 'on',
    });
  }
  if (planInForce(pathway, on) !== undefined) return undefined;
  return breach('PLAN-2', provision, {
    problem: 'no-plan-in-force',
    detail: `No plan is in force on ${on} that the duty could be part of.`,
    expected: 'a plan in force; make one first',
    field: 'on',
  });
}

/** The first review period begins before the decision only where that is in the jobseeker's interest (DUTY-1). */
export function beginsTooEarly(
  {
    on,
    firstDay = on,
    inJobseekersInterest,
  }: Pick<SetJobSearchDuty, 'on' | 'firstDay' | 'inJobseekersInterest'>,
  { statutes }: LawContext,
): Refusal | undefined {
  if (firstDay >= on || inJobseekersInterest === true) return undefined;
  const rule = ruleInForce(statutes, 'integer', 'job-search-duty.review-periods', on);
  return breach('DUTY-1', rule?.citation, {
    problem: 'duty-begins-before-the-decision',
    detail: `The first review period would begin on ${firstDay}, before the decision of ${on}.`,
    expected: `a first day from ${on} on, or inJobseekersInterest where it is`,
    field: 'firstDay',
  });
}
