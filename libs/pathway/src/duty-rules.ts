import type { CalendarDate } from '#calendar-date';
import type { DutyLoweringGround, DutyWaivingGround, Refusal } from '#contracts';
import type { InForce } from '#statutes';
import { knownAbility, latestAssessment } from './assessments.js';
import type { SetJobSearchDuty } from './commands-duty.js';
import type { DecisionContext } from './decision-context.js';
import type { Pathway } from './pathway.js';
import { breach, contradiction, notWhole } from './refusals.js';
import { noRuleKnown, ruleInForce } from './rules-in-force.js';

/** What a ground to differ from the default allows, by its word in the law's files. */
const LOWERS = ['fewer-opportunities', 'fewer-opportunities-in-longer-periods'];
const LENGTHENS = ['same-number-in-longer-periods', 'fewer-opportunities-in-longer-periods'];

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

/** The numbers of a duty with the law's defaults, or why they can't be these (DUTY-1). */
export function dutyNumbers(
  command: SetJobSearchDuty,
  { statutes }: DecisionContext,
): { opportunities: number; reviewPeriods: number; reviewPeriodMonths: number } | Refusal {
  const { on, ground } = command;
  const aMonth = ruleInForce(statutes, 'integer', 'job-search-duty.opportunities', on);
  const periods = ruleInForce(statutes, 'integer', 'job-search-duty.review-periods', on);
  const length = ruleInForce(statutes, 'integer', 'job-search-duty.review-period-months', on);
  if (!aMonth || !periods || !length) return noRuleKnown('DUTY-1', 'the job-search duty', on, 'on');
  const allMonths = periods.value * length.value;
  const { reviewPeriodMonths = length.value } = command;
  if (!isWhole(reviewPeriodMonths, 1)) return notWhole('reviewPeriodMonths', 1);
  const { reviewPeriods = Math.max(1, Math.floor(allMonths / reviewPeriodMonths)) } = command;
  if (!isWhole(reviewPeriods, 1)) return notWhole('reviewPeriods', 1);
  const most = aMonth.value * reviewPeriodMonths;
  const { opportunities = most } = command;
  if (!isWhole(opportunities, 1)) return useWaiving(aMonth);
  const permission = ground === undefined ? undefined : permissionOf(ground, on, statutes);
  const lower = opportunities < most || reviewPeriods * reviewPeriodMonths < allMonths;
  const longer = reviewPeriodMonths > length.value;
  const mayGoOn = permission !== undefined && LOWERS.includes(permission) && LENGTHENS.includes(permission);
  const fault =
    (opportunities > most && `${opportunities} job opportunities in ${reviewPeriodMonths} months`) ||
    (reviewPeriods * reviewPeriodMonths > allMonths &&
      !mayGoOn &&
      `${reviewPeriods} review periods of ${reviewPeriodMonths} months`) ||
    (lower &&
      !(permission !== undefined && LOWERS.includes(permission)) &&
      'a lower duty without a ground for it') ||
    (longer &&
      !(permission !== undefined && LENGTHENS.includes(permission)) &&
      'longer periods without a ground for it');
  if (fault !== false) {
    return breach('DUTY-1', aMonth.citation, {
      problem: 'duty-differs-from-the-law',
      detail: `The law does not provide for ${fault}.`,
      expected: `${periods.value} review periods of ${length.value} month with ${aMonth.value} job opportunities each; fewer, or longer periods, on a ground that allows it`,
      field: 'ground',
    });
  }
  return { opportunities, reviewPeriods, reviewPeriodMonths };
}

/** Whether a ground allows fewer job opportunities (DUTY-1). */
export function loweringNotGrounded(
  ground: DutyLoweringGround,
  on: CalendarDate,
  { statutes }: DecisionContext,
): Refusal | undefined {
  const permission = permissionOf(ground, on, statutes);
  if (permission === undefined)
    return noRuleKnown('DUTY-1', `lowering on the ground ${ground}`, on, 'ground');
  if (LOWERS.includes(permission)) return undefined;
  return contradiction({
    problem: 'ground-of-another-act',
    detail: `The ground ${ground} joins review periods; it does not lower the number.`,
    expected: 'a ground for fewer job opportunities',
    field: 'ground',
  });
}

export function useWaiving({ citation }: InForce<unknown>): Refusal {
  return breach('DUTY-1', citation, {
    problem: 'not-a-duty',
    detail: 'A job-search duty is a whole number of job opportunities, at least one.',
    expected: 'a whole number from 1 up; where there is to be no duty, waive it on a ground',
    field: 'opportunities',
  });
}

export function isWhole(number: number, least: number): boolean {
  return Number.isSafeInteger(number) && number >= least;
}

function permissionOf(
  ground: DutyLoweringGround,
  on: CalendarDate,
  statutes: DecisionContext['statutes'],
): string | undefined {
  return ruleInForce(statutes, 'word', `job-search-duty.lowered.${ground}`, on)?.value;
}
