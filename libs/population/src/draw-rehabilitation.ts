import { addDays, addMonths, type CalendarDate, calendarDate, daysBetween } from '#calendar-date';
import type { Chance } from './chance.js';
import { earlier } from './day-span.js';
import type { Homes } from './homes.js';
import { PROCESS_SINCE } from './law-of-lives.js';
import type { Life, Rehabilitation, Stint } from './life.js';
import type { PopulationRates } from './rates.js';
import { workingDayBy, workingDayFrom } from './working-day.js';

const LAST_OF_TABLES = calendarDate('2025-09-12');
const LONG_TERM_BEGINS_BY = calendarDate('2024-09-20');

/** Rehabilitative work activity of somebody of a county, with a day on which it goes on in 2025 (TAB-6, KTT-7, DUTY-4). */
export function drawRehabilitation(
  jobseeker: string,
  county: string,
  mayHaveDuty: number,
  { rehabilitation: rates }: PopulationRates,
  homes: Homes,
  chance: Chance,
): Rehabilitation {
  const from = workingDayIn(rates.fromEarliest, rates.fromLatest, chance);
  const plannedEnd = plannedEndOf(from, rates.plannedMonths, chance);
  const least = addDays(from > PROCESS_SINCE ? from : PROCESS_SINCE, 14);
  const until =
    chance.percent(rates.endedEarlierPercent) && least < plannedEnd
      ? workingDayIn(least, plannedEnd, chance)
      : workingDayBy(plannedEnd);
  const able = workingDayIn(
    from > PROCESS_SINCE ? from : PROCESS_SINCE,
    earlier(until, LAST_OF_TABLES),
    chance,
  );
  return {
    stint: {
      serviceId: `${jobseeker}-s1`,
      kind: 'rehabilitative-work-activity',
      organiser: 'wellbeing-services-county',
      production: chance.percent(homes.boughtPercent(county)) ? 'bought' : 'own',
      from,
      until,
      plannedEnd,
    },
    daysPerWeek: chance.between(rates.daysPerWeek.least, rates.daysPerWeek.most),
    hoursPerDay: chance.between(rates.hoursPerDay.least, rates.hoursPerDay.most),
    ...(chance.part() < (rates.dutyPercent / 100) * mayHaveDuty
      ? { dutyOpportunities: chance.between(rates.dutyOpportunities.least, rates.dutyOpportunities.most) }
      : {}),
    ...(chance.percent(rates.ablePercent) && from < able ? { foundAbleOn: able } : {}),
  };
}

/** Whoever needs social rehabilitation first: for long already, or from a referral on (SOC-1). */
export function drawSocialRehabilitation(
  jobseeker: string,
  firstMeeting: CalendarDate,
  { rehabilitation: rates }: PopulationRates,
  chance: Chance,
): { readonly stint?: Stint; readonly referral?: NonNullable<Life['socialRehabilitation']> } {
  const share = chance.part() * 100;
  if (share >= rates.socialRehabilitationPercent) return {};
  const stint = (from: CalendarDate, days: number): Stint => {
    const until = workingDayBy(addDays(from, days));
    return {
      serviceId: `${jobseeker}-s2`,
      kind: 'social-rehabilitation',
      organiser: 'wellbeing-services-county',
      production: 'own',
      from,
      until,
      plannedEnd: until,
    };
  };
  if (share < rates.longTermSocialRehabilitationPercent) {
    return {
      stint: stint(workingDayIn(rates.fromEarliest, LONG_TERM_BEGINS_BY, chance), chance.between(500, 900)),
    };
  }
  const referredOn = workingDayIn(
    firstMeeting > PROCESS_SINCE ? firstMeeting : addDays(PROCESS_SINCE, 14),
    LAST_OF_TABLES,
    chance,
  );
  const accepted = chance.percent(80);
  return {
    referral: { referredOn, accepted },
    ...(accepted ? { stint: stint(workingDayFrom(addDays(referredOn, 42)), chance.between(60, 250)) } : {}),
  };
}

/** So many whole months that some of them are in 2025. */
function plannedEndOf(from: CalendarDate, { least, most }: { least: number; most: number }, chance: Chance) {
  for (;;) {
    const end = addDays(addMonths(from, chance.between(least, most)), -1);
    if (addDays(PROCESS_SINCE, 14) < end) return end;
  }
}

/** A working day from one date to another; the first one after them where there is none. */
export function workingDayIn(first: CalendarDate, last: CalendarDate, chance: Chance): CalendarDate {
  const day = workingDayBy(addDays(first, chance.between(0, Math.max(0, daysBetween(first, last)))));
  return day < first ? workingDayFrom(first) : day;
}
