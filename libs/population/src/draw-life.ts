import { addDays, type CalendarDate, calendarDate } from '#calendar-date';
import type { PlanKind } from '#contracts';
import type { Chance } from './chance.js';
import type { Core, Draw } from './draw.js';
import { endAfter, interviewOf } from './draw-beginning-and-end.js';
import { carriedOut } from './draw-carried-out.js';
import { drawnOut } from './draw-drawn-out.js';
import { drawKelaService } from './draw-kela-service.js';
import { PROCESS_SINCE } from './law-of-lives.js';
import type { Life, Rehabilitation, Stint } from './life.js';
import { workingDayBefore, workingDayIn } from './working-day-in.js';

const FIRST_DISCUSSIONS_BY = calendarDate('2025-03-28');
const FIRST_DISCUSSIONS_OF_SERVED_BY = calendarDate('2025-01-24');
const LAST_OF_TABLES = calendarDate('2025-08-20');

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
  const movedOn = addDays(core.searchFrom, chance.within(rates.homes.movedAfterDays));
  const moves = core.stints.length === 0 && chance.percent(rates.benefits.movedPercent) && movedOn <= today;
  const referredToKela = perhapsReferredToKela(core, draw, chance);
  const kela = referredToKela?.accepted ? drawKelaService(jobseeker, core, draw, chance) : undefined;
  const stints = (kela === undefined ? core.stints : [kela]).map((stint) => carriedOut(stint, draw, chance));
  return {
    ...core,
    stints,
    ...(core.rehabilitation === undefined ? {} : { rehabilitation: amongThem(core.rehabilitation, stints) }),
    jobseeker,
    home,
    county,
    ...(moves ? { moved: { on: movedOn, to: homes.draw(chance) } } : {}),
    ...(referredToKela === undefined ? {} : { referredToKela }),
    today,
  };
}

/** What becomes of the service is among all services; one that begins only after today is not among them. */
function amongThem(rehabilitation: Rehabilitation, stints: readonly Stint[]): Rehabilitation {
  const { serviceId } = rehabilitation.stint;
  const stint = stints.find((each) => each.serviceId === serviceId) ?? rehabilitation.stint;
  return { ...rehabilitation, stint };
}

/** At the first meeting; as much more often as services are. */
function perhapsReferredToKela(
  { searchFrom }: Core,
  { rates: { referrals: rates }, emphasis }: Draw,
  chance: Chance,
): Life['referredToKela'] {
  if (searchFrom < PROCESS_SINCE || chance.part() * 100 >= rates.toKelaPercent * emphasis) return undefined;
  return { accepted: !chance.percent(rates.refusedPercent) };
}

/** With an employment or an integration plan, and services by the tables. */
function ordinary(planKind: PlanKind, jobseeker: string, draw: Draw, chance: Chance): Core {
  const { law, rates, services, emphasis, today } = draw;
  const stints = services.draw(jobseeker, emphasis, chance);
  const { longPercent, shortDays, beforeServiceDays, fromEarliest } = rates.spells;
  const isLong = stints.length > 0 || chance.percent(longPercent);
  const first = stints[0];
  const from =
    first !== undefined
      ? workingDayBefore(first.from, beforeServiceDays, chance)
      : isLong
        ? workingDayIn(fromEarliest, LAST_OF_TABLES, chance)
        : workingDayIn(calendarDate('2024-12-02'), LAST_OF_TABLES, chance);
  const shortest = addDays(PROCESS_SINCE, 25);
  const end = isLong
    ? endAfter(stints, today, rates.spells, chance)
    : addDays(from, chance.within(shortDays));
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
