import type { CalendarDate } from '#calendar-date';
import type { DutyWaivingGround, Refusal } from '#contracts';
import { knownAbility, latestAssessment } from './assessments.js';
import type { DecisionContext } from './decision-context.js';
import type { Pathway } from './pathway.js';
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
  { statutes }: DecisionContext,
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
  { statutes }: DecisionContext,
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
