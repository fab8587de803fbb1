import type { CalendarDate } from '#calendar-date';
import { type DutyLoweringGround, Refusal } from '#contracts';
import type { InForce, Statutes } from '#statutes';
import type { SetJobSearchDuty } from './commands-duty.js';
import type { LawContext } from './decision-context.js';
import { breach, contradiction, notWhole } from './refusals.js';
import { noRuleKnown, ruleInForce } from './rules-in-force.js';

export interface DutyNumbers {
  /** Job opportunities in each review period. */
  readonly opportunities: number;
  readonly reviewPeriods: number;
  readonly reviewPeriodMonths: number;
}

/** What the law provides for on a ground, or without one. */
interface Norm {
  readonly citation: string;
  /** The most job opportunities in a review period of so many months. */
  readonly most: (months: number) => number;
  readonly periodMonths: number;
  /** Months of all review periods; a special norm of 47 § goes on for as long as its ground. */
  readonly allMonths: number | undefined;
  readonly mayBeFewer: boolean;
  readonly mayBeLonger: boolean;
}

/** The numbers of a duty with the law's defaults, or why they can't be these (DUTY-1). */
export function dutyNumbers(
  command: Pick<SetJobSearchDuty, 'on' | 'ground'> & Partial<DutyNumbers>,
  { statutes }: LawContext,
): DutyNumbers | Refusal {
  const norm = normOf(command.ground, command.on, statutes);
  if (norm instanceof Refusal) return norm;
  const { periodMonths, allMonths = periodMonths } = norm;
  const { reviewPeriodMonths = periodMonths } = command;
  if (!isWhole(reviewPeriodMonths, 1)) return notWhole('reviewPeriodMonths', 1);
  const { reviewPeriods = Math.max(1, Math.floor(allMonths / reviewPeriodMonths)) } = command;
  if (!isWhole(reviewPeriods, 1)) return notWhole('reviewPeriods', 1);
  const most = norm.most(reviewPeriodMonths);
  const { opportunities = most } = command;
  if (!isWhole(opportunities, 1)) return notADuty(norm.citation);
  const fault = faultOf({ opportunities, reviewPeriods, reviewPeriodMonths }, most, norm);
  if (fault === undefined) return { opportunities, reviewPeriods, reviewPeriodMonths };
  return breach('DUTY-1', norm.citation, {
    problem: 'duty-differs-from-the-law',
    detail: `The law does not provide for ${fault}${command.ground === undefined ? ' without a ground' : ` on the ground ${command.ground}`}.`,
    expected: `${norm.most(periodMonths)} job opportunities in each review period of ${periodMonths} months${norm.allMonths === undefined ? '' : `, ${norm.allMonths} months in all`}; fewer, or longer periods, on a ground that allows it`,
    field: 'ground',
  });
}

function faultOf(numbers: DutyNumbers, most: number, norm: Norm): string | undefined {
  const { opportunities, reviewPeriods, reviewPeriodMonths } = numbers;
  const { periodMonths, allMonths, mayBeFewer, mayBeLonger } = norm;
  const months = reviewPeriods * reviewPeriodMonths;
  if (opportunities > most) return `${opportunities} job opportunities in ${reviewPeriodMonths} months`;
  if (opportunities < most && !mayBeFewer) return `only ${opportunities} job opportunities`;
  if (reviewPeriodMonths < periodMonths || (reviewPeriodMonths > periodMonths && !mayBeLonger)) {
    return `review periods of ${reviewPeriodMonths} months`;
  }
  if (allMonths === undefined) return undefined;
  if (months > allMonths) return `review periods of ${months} months in all`;
  return months < allMonths && !mayBeFewer ? `review periods of only ${months} months in all` : undefined;
}

/** Whether a ground allows fewer job opportunities in the duty in force (DUTY-1). */
export function loweringNotGrounded(
  ground: DutyLoweringGround,
  on: CalendarDate,
  { statutes }: LawContext,
): Refusal | undefined {
  const norm = normOf(ground, on, statutes);
  if (norm instanceof Refusal) return norm;
  if (norm.mayBeFewer && norm.allMonths !== undefined) return undefined;
  return contradiction({
    problem: 'ground-of-another-act',
    detail: `The ground ${ground} changes the review periods; it does not lower the number of the duty in force.`,
    expected: 'a ground for fewer job opportunities; or set the duty anew on this ground',
    field: 'ground',
  });
}

export function notADuty(citation: string): Refusal {
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

function normOf(
  ground: DutyLoweringGround | undefined,
  on: CalendarDate,
  statutes: Statutes,
): Norm | Refusal {
  const aMonth = ruleInForce(statutes, 'integer', 'job-search-duty.opportunities', on);
  const periods = ruleInForce(statutes, 'integer', 'job-search-duty.review-periods', on);
  const length = ruleInForce(statutes, 'integer', 'job-search-duty.review-period-months', on);
  if (!aMonth || !periods || !length) return noRuleKnown('DUTY-1', 'the job-search duty', on, 'on');
  const norm: Norm = {
    citation: aMonth.citation,
    most: (months) => aMonth.value * months,
    periodMonths: length.value,
    allMonths: periods.value * length.value,
    mayBeFewer: false,
    mayBeLonger: false,
  };
  if (ground === undefined) return norm;
  const id = `job-search-duty.lowered.${ground}`;
  const special = ruleInForce(statutes, 'integers-by-word', id, on);
  if (special !== undefined) return specialNorm(special, norm);
  const permission = ruleInForce(statutes, 'word', id, on);
  if (permission === undefined) return noRuleKnown('DUTY-1', `the ground ${ground}`, on, 'ground');
  return {
    ...norm,
    citation: permission.citation,
    mayBeFewer: permission.value === 'fewer-opportunities',
    mayBeLonger: permission.value === 'same-number-in-longer-periods',
  };
}

/** A number of its own for long review periods (380/2023 47 §); too few suitable ones may still lower it (44 § 3 mom.). */
function specialNorm({ value, citation }: InForce<Record<string, number>>, norm: Norm): Norm {
  const { opportunities = 1, 'review-period-months': periodMonths = norm.periodMonths } = value;
  return {
    ...norm,
    citation,
    most: () => opportunities,
    periodMonths,
    allMonths: undefined,
    mayBeFewer: true,
  };
}
