import type { BenefitHistory, FactSource, ReceivedBenefit } from '#benefit-history';
import { addDays, addMonths, type CalendarDate, calendarDate, weekdaysBetween } from '#calendar-date';
import type { ActivationGround, OtherBenefit, RuleId } from '#contracts';
import { recordedChecks } from '#pathway';
import type { Statutes } from '#statutes';
import { type DaySpan, joined } from './days.js';
import type { ConditionCount } from './facts-of.js';

/** One of the ways in which the activation condition is met (ACT-1, ACT-2), as the law of a date has it. */
export interface ActivationCondition {
  readonly rule: RuleId;
  readonly provision: string;
  readonly counts: ConditionCount;
  readonly expected: number;
  /** Paid days count within so many calendar months before. */
  readonly months?: number;
  /** Paid days count once a maximum period of daily allowance was used up. */
  readonly afterMaximumPeriod: boolean;
}

/** The condition behind a ground; nothing for one without, such as a request, or where the law of the date knows none. */
export function activationConditionOf(
  ground: ActivationGround,
  on: CalendarDate,
  statutes: Statutes,
): ActivationCondition | undefined {
  const law = recordedChecks.ruleInForce(statutes, 'integers-by-word', `activation-condition.${ground}`, on);
  if (law === undefined) return undefined;
  const {
    months,
    'paid-days': paidDays,
    'social-assistance-months': assistanceMonths,
    'after-maximum-period': maximumPeriods,
  } = law.value;
  const counted = (counts: ConditionCount, expected: number): ActivationCondition => ({
    rule: ground.startsWith('under-25') ? 'ACT-1' : 'ACT-2',
    provision: law.citation,
    counts,
    expected,
    ...(months === undefined ? {} : { months }),
    afterMaximumPeriod: maximumPeriods !== undefined,
  });
  if (paidDays !== undefined) return counted('paid-days', paidDays);
  if (assistanceMonths !== undefined) return counted('social-assistance-months', assistanceMonths);
  return maximumPeriods === undefined ? undefined : counted('maximum-periods', maximumPeriods);
}

/** How much of the condition the recorded benefits show by the day before a date. */
export function shownBy(condition: ActivationCondition, benefits: BenefitHistory, on: CalendarDate): number {
  switch (condition.counts) {
    case 'paid-days': {
      const from = firstDayThatCounts(condition, benefits, on);
      const days = supportDays(benefits);
      return from === undefined ? 0 : firstFrom(days, on) - firstFrom(days, from);
    }
    case 'social-assistance-months': {
      const span = spansOf(benefits.otherBenefits, 'social-assistance-as-main-income').find(
        ({ from, until }) => from < on && addDays(on, -1) <= until,
      );
      return span === undefined ? 0 : wholeMonths(span.from, on);
    }
    case 'maximum-periods':
      return benefits.maximumPeriodsExhausted.filter((fact) => fact.on < on).length;
    default:
      return condition.counts satisfies never;
  }
}

/** The first day of a span on which the recorded benefits show the condition. What shows it grows only after its own days. */
export function firstMetWithin(
  condition: ActivationCondition,
  benefits: BenefitHistory,
  { from, until }: DaySpan,
): CalendarDate | undefined {
  const dayAfter = (date: CalendarDate) => addDays(date, 1);
  const grown: Readonly<Record<ConditionCount, () => readonly CalendarDate[]>> = {
    'paid-days': () => supportDays(benefits).map(dayAfter),
    'social-assistance-months': () =>
      spansOf(benefits.otherBenefits, 'social-assistance-as-main-income').map((span) =>
        addMonths(span.from, condition.expected),
      ),
    'maximum-periods': () => benefits.maximumPeriodsExhausted.map((fact) => dayAfter(fact.on)).sort(),
  };
  return [from, ...grown[condition.counts]()].find(
    (on) => from <= on && on <= until && shownBy(condition, benefits, on) >= condition.expected,
  );
}

/** The events that told what counts, of conditions that few of them show: many payments show paid days. */
export function eventsThatShow(
  { counts }: ActivationCondition,
  { otherBenefits, maximumPeriodsExhausted }: BenefitHistory,
  on: CalendarDate,
): readonly string[] {
  const shown: Readonly<Record<ConditionCount, () => readonly { readonly source?: FactSource }[]>> = {
    'paid-days': () => [],
    'social-assistance-months': () =>
      otherBenefits.filter(
        ({ benefit, firstDay }) => benefit === 'social-assistance-as-main-income' && firstDay < on,
      ),
    'maximum-periods': () => maximumPeriodsExhausted.filter((fact) => fact.on < on),
  };
  return shown[counts]().flatMap(({ source }) => source?.eventId ?? []);
}

/** Another benefit's days, joined where spans touch or overlap, by their first day. */
export function spansOf(received: readonly ReceivedBenefit[], benefit: OtherBenefit): readonly DaySpan[] {
  return joined(
    received.flatMap((each) =>
      each.benefit === benefit ? [{ from: each.firstDay, until: each.lastDay }] : [],
    ),
  );
}

/** Of the last calendar months the first day, of all days the first paid one; nothing where a maximum period had to be used up and none was. */
function firstDayThatCounts(
  { months, afterMaximumPeriod }: ActivationCondition,
  benefits: BenefitHistory,
  on: CalendarDate,
): CalendarDate | undefined {
  if (afterMaximumPeriod) {
    const latest = benefits.maximumPeriodsExhausted
      .map((fact) => fact.on)
      .filter((date) => date <= on)
      .sort()
      .at(-1);
    return latest === undefined ? undefined : addDays(latest, 1);
  }
  if (months === undefined) return supportDays(benefits)[0];
  return addMonths(calendarDate(`${on.slice(0, 7)}-01`), -months);
}

const DAYS_OF = new WeakMap<BenefitHistory, readonly CalendarDate[]>();

/** Paid days of labour market support on the ground of unemployment, by date. Asked for many dates of one history. */
function supportDays(benefits: BenefitHistory): readonly CalendarDate[] {
  const known = DAYS_OF.get(benefits);
  if (known !== undefined) return known;
  const days = benefits.payments
    .filter(
      ({ benefit, ground, correction }) =>
        benefit === 'labour-market-support' && ground === 'unemployment' && correction === undefined,
    )
    .flatMap(({ firstDay, lastDay }) => weekdaysBetween(firstDay, lastDay))
    .sort();
  DAYS_OF.set(benefits, days);
  return days;
}

/** The place of the first of sorted days that is not before a date. */
function firstFrom(days: readonly CalendarDate[], date: CalendarDate): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const day = days[middle];
    if (day !== undefined && day < date) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Months that are over before a date: four months from 1 January are over on 1 May. */
function wholeMonths(from: CalendarDate, on: CalendarDate): number {
  let months = 0;
  while (addMonths(from, months + 1) <= on) months++;
  return months;
}
