import { addDays, addMonths, type CalendarDate, daysBetween } from '#calendar-date';
import type { Chance } from './chance.js';
import { earlier } from './day-span.js';
import type { Core, Draw } from './draw.js';
import type { Stint } from './life.js';
import { workingDayBy, workingDayFrom } from './working-day.js';

const WEEKS_BETWEEN_MEETINGS = 2;

/**
 * What Kela grants after it accepted a referral, within the limits of the kind (KEL-1, KEL-2), in the place of other services.
 * Nothing for whoever is in rehabilitative work activity, or whose job search ends sooner.
 */
export function drawKelaService(
  jobseeker: string,
  { firstMeeting, searchUntil, rehabilitation, planFrom }: Core,
  { rates: { kelaServices: rates }, law, today }: Draw,
  chance: Chance,
): Stint | undefined {
  const met = planFrom > firstMeeting ? planFrom : firstMeeting;
  const from = workingDayFrom(addDays(met, chance.within(rates.beginsAfterDays)));
  const kind = chance.weighted(percentOf(rates.kinds));
  const rule = law.serviceRule(kind, from)?.value;
  const told = rates.kinds[kind];
  if (rehabilitation !== undefined || from > today || rule === undefined || told === undefined)
    return undefined;
  const until = lastDay(from, 7 * chance.within(told.weeks), rule.months?.atMost);
  const hadEnded = law.serviceRule(kind, until) === undefined;
  if (hadEnded || (searchUntil !== undefined && searchUntil <= until)) return undefined;
  const daysPerWeek = chance.within(told.daysPerWeek);
  const weeks = Math.max(1, Math.floor(daysBetween(from, until) / 7));
  return {
    serviceId: `${jobseeker}-s1`,
    kind,
    organiser: 'kela',
    production: chance.percent(rates.boughtPercent) ? 'bought' : 'own',
    from,
    until,
    plannedEnd: until,
    daysPerWeek,
    ...(rule.days?.atMost === undefined
      ? {}
      : { plannedDays: Math.min(rule.days.atMost, daysPerWeek * weeks) }),
    ...(rule.meetings?.atMost === undefined
      ? {}
      : { plannedMeetings: Math.min(rule.meetings.atMost, Math.ceil(weeks / WEEKS_BETWEEN_MEETINGS)) }),
  };
}

function percentOf(kinds: Readonly<Record<string, { readonly percent: number }>>): Record<string, number> {
  return Object.fromEntries(Object.entries(kinds).map(([kind, { percent }]) => [kind, percent]));
}

function lastDay(from: CalendarDate, days: number, months: number | undefined): CalendarDate {
  const planned = addDays(from, days - 1);
  const latest = months === undefined ? planned : addDays(addMonths(from, months), -1);
  const day = workingDayBy(earlier(planned, latest));
  return day < from ? from : day;
}
