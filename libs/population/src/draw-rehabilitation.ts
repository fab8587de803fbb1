import { addDays, addMonths, type CalendarDate, calendarDate } from '#calendar-date';
import type { Chance } from './chance.js';
import { earlier } from './day-span.js';
import type { Draw } from './draw.js';
import { PROCESS_SINCE } from './law-of-lives.js';
import type { Life, Rehabilitation, Stint } from './life.js';
import type { PopulationRates, Range } from './rates.js';
import { workingDayBy, workingDayFrom } from './working-day.js';
import { workingDayIn } from './working-day-in.js';

const KIND = 'rehabilitative-work-activity';
const LAST_OF_TABLES = calendarDate('2025-09-12');

/** Rehabilitative work activity of somebody of a county, with a day on which it goes on in 2025 (TAB-6, KTT-7, DUTY-4). */
export function drawRehabilitation(
  jobseeker: string,
  county: string,
  mayHaveDuty: number,
  { rates: { rehabilitation: rates }, homes, law }: Draw,
  chance: Chance,
): Rehabilitation {
  const from = workingDayIn(rates.fromEarliest, rates.fromLatest, chance);
  const plannedEnd = plannedEndOf(from, law.limit(KIND, 'months', from), chance);
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
      kind: KIND,
      organiser: 'wellbeing-services-county',
      production: chance.percent(homes.boughtPercent(county)) ? 'bought' : 'own',
      from,
      until,
      plannedEnd,
      daysPerWeek: chance.within(law.limit(KIND, 'daysPerWeek', from)),
      hoursPerDay: chance.between(
        law.serviceRule(KIND, from)?.value.hoursPerDay?.atLeast ?? 1,
        rates.hoursPerDayMost,
      ),
    },
    ...(chance.part() < (rates.dutyPercent / 100) * mayHaveDuty
      ? { dutyOpportunities: chance.within(rates.dutyOpportunities) }
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
  const { acceptedPercent, beginsAfterDays, days, longFromLatest, longDays } = rates.socialRehabilitation;
  const stint = (from: CalendarDate, lasts: Range): Stint => {
    const until = workingDayBy(addDays(from, chance.within(lasts)));
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
    return { stint: stint(workingDayIn(rates.fromEarliest, longFromLatest, chance), longDays) };
  }
  const referredOn = workingDayIn(
    firstMeeting > PROCESS_SINCE ? firstMeeting : addDays(PROCESS_SINCE, 14),
    LAST_OF_TABLES,
    chance,
  );
  const accepted = chance.percent(acceptedPercent);
  return {
    referral: { referredOn, accepted },
    ...(accepted ? { stint: stint(workingDayFrom(addDays(referredOn, beginsAfterDays)), days) } : {}),
  };
}

/** So many whole months that some of them are in 2025. */
function plannedEndOf(from: CalendarDate, months: Range, chance: Chance): CalendarDate {
  for (;;) {
    const end = addDays(addMonths(from, chance.within(months)), -1);
    if (addDays(PROCESS_SINCE, 14) < end) return end;
  }
}
