import { addDays, addMonths, type CalendarDate, calendarDate } from '#calendar-date';
import type { PlanKind } from '#contracts';
import { workingDaysAfter } from '#working-days';
import type { Chance } from './chance.js';
import { drawRehabilitation, drawSocialRehabilitation, workingDayIn } from './draw-rehabilitation.js';
import type { ServicesByTables } from './draw-stints.js';
import type { Homes } from './homes.js';
import { type LawOfLives, PROCESS_SINCE } from './law-of-lives.js';
import type { JointService, Life, Rehabilitation, Stint } from './life.js';
import type { PopulationRates } from './rates.js';
import { workingDayBy } from './working-day.js';

/** Where lives are drawn from. */
export interface Draw {
  readonly rates: PopulationRates;
  readonly law: LawOfLives;
  readonly homes: Homes;
  readonly services: ServicesByTables;
  readonly today: CalendarDate;
  /** How many times as often as the memo has it somebody has a service. */
  readonly emphasis: number;
}

const FIRST_DISCUSSIONS_BY = calendarDate('2025-03-28');
const FIRST_DISCUSSIONS_OF_SERVED_BY = calendarDate('2025-01-24');
const LAST_OF_TABLES = calendarDate('2025-08-20');
const ACTIVATION_FROM = calendarDate('2024-03-04');
const ACTIVATION_BY = calendarDate('2025-09-26');
const STAYS_UNTIL = calendarDate('2025-10-31');

type Core = Omit<Life, 'jobseeker' | 'home' | 'county' | 'today' | 'flaw' | 'referredToKela' | 'moved'>;

/** A whole life by chance, without any irregularity yet. */
export function drawLife(jobseeker: string, draw: Draw, chance: Chance): Life {
  const { rates, homes, today } = draw;
  const home = homes.draw(chance);
  const county = homes.countyOf(home);
  const { integration, activation, multidisciplinary } = rates.plans.percentOfPeople;
  const kind = chance.weighted<PlanKind>({
    employment: 100 - integration - activation - multidisciplinary,
    integration,
    activation,
    multidisciplinary,
  });
  const core =
    kind === 'activation' || kind === 'multidisciplinary'
      ? drawnOut(kind, jobseeker, county, draw, chance)
      : ordinary(kind, jobseeker, draw, chance);
  const movedOn = addDays(core.searchFrom, chance.between(20, 400));
  const moves = core.stints.length === 0 && chance.percent(rates.benefits.movedPercent) && movedOn <= today;
  return {
    ...core,
    jobseeker,
    home,
    county,
    ...(moves ? { moved: { on: movedOn, to: homes.draw(chance) } } : {}),
    ...(core.searchFrom >= PROCESS_SINCE && chance.percent(rates.referrals.toKelaPercent)
      ? { referredToKela: { accepted: !chance.percent(rates.referrals.refusedPercent) } }
      : {}),
    today,
  };
}

/** With an employment or an integration plan, and services by the tables. */
function ordinary(planKind: PlanKind, jobseeker: string, draw: Draw, chance: Chance): Core {
  const { law, rates, services, emphasis, today } = draw;
  const stints = services.draw(jobseeker, emphasis, chance);
  const { longPercent, shortDays, openPercent, fromEarliest } = rates.spells;
  const isLong = stints.length > 0 || chance.percent(longPercent);
  const first = stints[0];
  const from =
    first !== undefined
      ? workingDayIn(addDays(first.from, -200), addDays(first.from, -40), chance)
      : isLong
        ? workingDayIn(fromEarliest, LAST_OF_TABLES, chance)
        : workingDayIn(calendarDate('2024-12-02'), LAST_OF_TABLES, chance);
  const shortest = addDays(PROCESS_SINCE, 25);
  const end = isLong
    ? endAfter(stints, today, openPercent, chance)
    : addDays(from, chance.between(shortDays.least, shortDays.most));
  const until = end === undefined || end > shortest ? end : shortest;
  return {
    searchFrom: from,
    ...(until === undefined || until > today ? {} : { searchUntil: until }),
    firstMeeting:
      from >= PROCESS_SINCE
        ? interviewOf(from, law, chance)
        : workingDayIn(addDays(PROCESS_SINCE, 1), firstDiscussionBy(stints, until), chance),
    planKind,
    planFrom: from,
    stints,
    isAfterMaximumPeriod: chance.percent(rates.benefits.exhaustedPercent),
  };
}

/** Whoever is in a service by then, or leaves soon, is met before. */
function firstDiscussionBy(stints: readonly Stint[], until: CalendarDate | undefined): CalendarDate {
  if (until !== undefined && until < FIRST_DISCUSSIONS_BY) return addDays(until, -5);
  return stints.some(({ from }) => from < FIRST_DISCUSSIONS_BY)
    ? FIRST_DISCUSSIONS_OF_SERVED_BY
    : FIRST_DISCUSSIONS_BY;
}

/** With an activation plan, or by way of the joint service model; many in rehabilitative work activity. */
function drawnOut(
  kind: 'activation' | 'multidisciplinary',
  jobseeker: string,
  county: string,
  draw: Draw,
  chance: Chance,
): Core {
  const { law, rates, homes, emphasis, today } = draw;
  const { activation, multidisciplinary } = rates.plans.percentOfPeople;
  const coordinated = multidisciplinary * (rates.jointService.coordinationNeededPercent / 100);
  const percentOfAll = (rates.rehabilitation.participants / rates.jobseekers.value) * 100 * emphasis;
  const coordinationNeeded =
    kind === 'multidisciplinary' && chance.percent(rates.jointService.coordinationNeededPercent);
  const isIn =
    (kind === 'activation' || coordinationNeeded) &&
    chance.part() < percentOfAll / (activation + coordinated);
  const mayHaveDuty = kind === 'activation' ? (activation + coordinated) / activation : 0;
  const rehabilitation = isIn
    ? drawRehabilitation(jobseeker, county, mayHaveDuty, rates, homes, chance)
    : undefined;
  const joint =
    kind === 'multidisciplinary'
      ? jointOf(county, coordinationNeeded, rehabilitation, draw, chance)
      : undefined;
  const planFrom = joint?.completedOn ?? activationFrom(rehabilitation, chance);
  const isAfterMaximumPeriod = chance.percent(50);
  const { weeksAfterMaximumPeriod, weeksOfSupport } = rates.benefits;
  const weeks = isAfterMaximumPeriod ? weeksAfterMaximumPeriod : weeksOfSupport;
  const searched =
    joint === undefined
      ? addDays(planFrom, -7 * weeks - chance.between(0, 60))
      : addDays(joint.from, -chance.between(60, 400));
  const firstMeeting = firstMeetingOf(searched, planFrom, law, chance);
  const social =
    rehabilitation === undefined ? {} : drawSocialRehabilitation(jobseeker, firstMeeting, rates, chance);
  const stints = [rehabilitation?.stint, social.stint].filter(
    (stint): stint is Stint => stint !== undefined && stint.from <= today,
  );
  const earliest = stints.map(({ from }) => addDays(from, -30)).sort()[0] ?? searched;
  const searchFrom = searched < PROCESS_SINCE && earliest < searched ? earliest : searched;
  const end = endAfter(stints, today, rates.spells.openPercent, chance);
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

function activationFrom(rehabilitation: Rehabilitation | undefined, chance: Chance): CalendarDate {
  if (rehabilitation === undefined) return workingDayIn(ACTIVATION_FROM, ACTIVATION_BY, chance);
  const { from } = rehabilitation.stint;
  return workingDayIn(addDays(from, -60), addDays(from, -14), chance);
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
      : workingDayIn(
          addDays(rehabilitation.stint.from, -150),
          addDays(rehabilitation.stint.from, -110),
          chance,
        );
  const latest = addDays(addMonths(from, law.jointAssessmentMonths(from)), -2);
  return {
    network: networkOf(county),
    from,
    completedOn: workingDayIn(addDays(from, 25), latest, chance),
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

function interviewOf(searchFrom: CalendarDate, law: LawOfLives, chance: Chance): CalendarDate {
  return workingDaysAfter(searchFrom, chance.between(1, law.interviewDays(searchFrom)));
}

/** A day after all services and after the tables' months; nothing while it goes on. */
function endAfter(
  stints: readonly Stint[],
  today: CalendarDate,
  openPercent: number,
  chance: Chance,
): CalendarDate | undefined {
  const days = chance.between(20, 250);
  if (chance.percent(openPercent)) return undefined;
  const last = stints.reduce((latest, { until }) => (until > latest ? until : latest), STAYS_UNTIL);
  const end = workingDayBy(addDays(last, days));
  return end < today ? end : undefined;
}
