import type { BenefitHistory } from '#benefit-history';
import { addDays, addMonths, type CalendarDate, calendarDate, weekdaysBetween } from '#calendar-date';
import { recordedChecks } from '#pathway';
import { commonDays } from '../days.js';
import type { ReviewRule } from '../review-rule.js';

export const activationConditionNotShown: ReviewRule<'activation-condition-not-shown'> = {
  rows: ['ACT-1', 'ACT-2'],
  severities: ['to-be-checked'],
  refusedInDecisions: false,
  law: ['activation-condition.*'],
  appears:
    'Until 2025, where the benefits of the person are known: an activation plan on the ground of paid days, and the recorded payments show fewer days by then.',
  find: ({ events, statutes, benefits }) =>
    events.all('EmploymentPlanCreated').flatMap((record) => {
      const { on, kind, planId, activationGround: ground } = record.event.data;
      if (kind !== 'activation' || ground === undefined || benefits === undefined) return [];
      const law = recordedChecks.ruleInForce(
        statutes,
        'integers-by-word',
        `activation-condition.${ground}`,
        on,
      );
      const expected = law?.value['paid-days'];
      if (law === undefined || expected === undefined) return [];
      const { months, 'after-maximum-period': afterMaximumPeriod } = law.value;
      const from = firstDayThatCounts(on, months, afterMaximumPeriod !== undefined, benefits);
      const counted = from === undefined ? 0 : supportDays(benefits, from, addDays(on, -1));
      if (counted >= expected) return [];
      return {
        finding: 'activation-condition-not-shown' as const,
        rule: ground.startsWith('under-25') ? ('ACT-1' as const) : ('ACT-2' as const),
        provision: law.citation,
        severity: 'to-be-checked' as const,
        on,
        planId,
        facts: { ground, expected, counted, ...(months === undefined ? {} : { months }) },
        eventIds: events.idsOf(record),
      };
    }),
};

/** Of the last calendar months the first day; nothing where a maximum period had to be used up and none was. */
function firstDayThatCounts(
  on: CalendarDate,
  months: number | undefined,
  afterMaximumPeriod: boolean,
  { maximumPeriodsExhausted }: BenefitHistory,
): CalendarDate | undefined {
  if (afterMaximumPeriod) {
    const exhausted = maximumPeriodsExhausted.map((fact) => fact.on).filter((date) => date <= on);
    const latest = exhausted.sort().at(-1);
    return latest === undefined ? undefined : addDays(latest, 1);
  }
  const month = calendarDate(`${on.slice(0, 7)}-01`);
  return months === undefined ? calendarDate('1994-01-01') : addMonths(month, -months);
}

/** Paid days of labour market support on the ground of unemployment within days, both included. */
function supportDays({ payments }: BenefitHistory, from: CalendarDate, until: CalendarDate): number {
  return payments
    .filter(
      ({ benefit, ground, correction }) =>
        benefit === 'labour-market-support' && ground === 'unemployment' && correction === undefined,
    )
    .reduce((days, { firstDay, lastDay }) => {
      const common = commonDays({ from: firstDay, until: lastDay }, { from, until });
      return days + (common === undefined ? 0 : weekdaysBetween(common.from, common.until).length);
    }, 0);
}
