import { addDays, addMonths, type CalendarDate, calendarDate } from '#calendar-date';
import type { Chance } from './chance.js';
import type { Core, Draw } from './draw.js';
import { endAfter, interviewOf } from './draw-beginning-and-end.js';
import { drawRehabilitation, drawSocialRehabilitation } from './draw-rehabilitation.js';
import { type LawOfLives, PROCESS_SINCE } from './law-of-lives.js';
import type { JointService, Rehabilitation, Stint } from './life.js';
import type { PopulationRates } from './rates.js';
import { workingDayBefore, workingDayIn } from './working-day-in.js';

const FIRST_DISCUSSIONS_BY = calendarDate('2025-03-28');

/** With an activation plan, or by way of the joint service model; many in rehabilitative work activity. */
export function drawnOut(
  kind: 'activation' | 'multidisciplinary',
  jobseeker: string,
  county: string,
  draw: Draw,
  chance: Chance,
): Core {
  const { law, rates, emphasis, today } = draw;
  const { activation, multidisciplinary } = rates.plans.percentOfPeople;
  const coordinated = multidisciplinary * (rates.jointService.coordinationNeededPercent / 100);
  const percentOfAll = (rates.rehabilitation.participants / rates.jobseekers.value) * 100 * emphasis;
  const coordinationNeeded =
    kind === 'multidisciplinary' && chance.percent(rates.jointService.coordinationNeededPercent);
  const isIn =
    (kind === 'activation' || coordinationNeeded) &&
    chance.part() < percentOfAll / (activation + coordinated);
  const mayHaveDuty = kind === 'activation' ? (activation + coordinated) / activation : 0;
  const rehabilitation = isIn ? drawRehabilitation(jobseeker, county, mayHaveDuty, draw, chance) : undefined;
  const joint =
    kind === 'multidisciplinary'
      ? jointOf(county, coordinationNeeded, rehabilitation, draw, chance)
      : undefined;
  const planFrom = joint?.completedOn ?? activationFrom(rehabilitation, rates, chance);
  const { weeksAfterMaximumPeriod, weeksOfSupport, exhaustedOfDrawnOutPercent } = rates.benefits;
  const isAfterMaximumPeriod = chance.percent(exhaustedOfDrawnOutPercent);
  const weeks = isAfterMaximumPeriod ? weeksAfterMaximumPeriod : weeksOfSupport;
  const searched =
    joint === undefined
      ? addDays(planFrom, -7 * weeks - chance.between(0, 60))
      : addDays(joint.from, -chance.within(rates.jointService.searchedDays));
  const firstMeeting = firstMeetingOf(searched, planFrom, law, chance);
  const social =
    rehabilitation === undefined ? {} : drawSocialRehabilitation(jobseeker, firstMeeting, rates, chance);
  const stints = [rehabilitation?.stint, social.stint].filter(
    (stint): stint is Stint => stint !== undefined && stint.from <= today,
  );
  const earliest = stints.map(({ from }) => addDays(from, -30)).sort()[0] ?? searched;
  const searchFrom = searched < PROCESS_SINCE && earliest < searched ? earliest : searched;
  // An assessment is completed of who is still a client.
  const end = endAfter(stints, today, rates.spells, chance, joint?.completedOn);
  return {
    searchFrom,
    ...(end === undefined ? {} : { searchUntil: end }),
    firstMeeting,
    planKind: kind === 'activation' || coordinationNeeded ? kind : 'employment',
    planFrom: kind === 'activation' || coordinationNeeded ? planFrom : searchFrom,
    ...(joint === undefined ? {} : { jointService: endedWith(joint, end) }),
    ...(rehabilitation === undefined ? {} : { rehabilitation }),
    ...(social.referral === undefined ? {} : { socialRehabilitation: social.referral }),
    stints,
    isAfterMaximumPeriod,
  };
}

function activationFrom(
  rehabilitation: Rehabilitation | undefined,
  { plans: { activation: rates } }: PopulationRates,
  chance: Chance,
): CalendarDate {
  return rehabilitation === undefined
    ? workingDayIn(rates.fromEarliest, rates.fromLatest, chance)
    : workingDayBefore(rehabilitation.stint.from, rates.beforeRehabilitationDays, chance);
}

function jointOf(
  county: string,
  coordinationNeeded: boolean,
  rehabilitation: Rehabilitation | undefined,
  { rates: { jointService: rates }, law }: Draw,
  chance: Chance,
): Omit<JointService, 'until'> {
  const from =
    rehabilitation === undefined
      ? workingDayIn(rates.fromEarliest, rates.fromLatest, chance)
      : workingDayBefore(rehabilitation.stint.from, rates.beforeRehabilitationDays, chance);
  const latest = addDays(addMonths(from, law.jointAssessmentMonths(from)), -2);
  return {
    network: networkOf(county),
    from,
    completedOn: workingDayIn(addDays(from, rates.assessmentDaysLeast), latest, chance),
    coordinationNeeded,
  };
}

/** Without a need the relationship ends with the assessment; else with the job search, or not yet. */
function endedWith(joint: Omit<JointService, 'until'>, end: CalendarDate | undefined): JointService {
  const until = joint.coordinationNeeded ? end : joint.completedOn;
  return { ...joint, ...(until === undefined ? {} : { until }) };
}

function networkOf(county: string): string {
  return county.toLowerCase().replaceAll('ä', 'a').replaceAll('ö', 'o').replaceAll(' ', '-');
}

function firstMeetingOf(
  searchFrom: CalendarDate,
  planFrom: CalendarDate,
  law: LawOfLives,
  chance: Chance,
): CalendarDate {
  if (searchFrom >= PROCESS_SINCE) return interviewOf(searchFrom, law, chance);
  const met = workingDayIn(addDays(PROCESS_SINCE, 1), FIRST_DISCUSSIONS_BY, chance);
  return planFrom < met ? planFrom : met;
}
