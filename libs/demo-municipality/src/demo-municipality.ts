import { addDays, addMonths, type CalendarDate, calendarDate, toDayNumber } from '#calendar-date';
import { Chance, payments, type ServiceSpan } from '#population';
import type { Statutes } from '#statutes';
import type { InventedJobseeker } from './invented-jobseeker.js';
import { inventedPerson } from './invented-person.js';
import { pathwayActs } from './pathway-story.js';
import { workedCase } from './worked-case.js';

/** The municipalities of one employment area: Kajaani, Kuhmo, Sotkamo, Suomussalmi, Paltamo, Hyrynsalmi. */
const MUNICIPALITIES = ['205', '290', '765', '777', '578', '105'] as const;

/** The first Monday on which anybody of the demo may have become unemployed. */
const EARLIEST_START = calendarDate('2023-01-02');

/**
 * An employment area with invented jobseekers, the worked case first. The same seed and day give the same people; nothing
 * is dated after `today`.
 */
export function* demoMunicipality(size: {
  jobseekers: number;
  seed: number;
  today: CalendarDate;
  statutes: Statutes;
}): Generator<InventedJobseeker> {
  yield workedCase(size.statutes);
  const chance = new Chance(size.seed);
  for (let number = 1; number < size.jobseekers; number++) {
    yield inventedJobseeker(`demo-${String(number).padStart(4, '0')}`, size, chance);
  }
}

function inventedJobseeker(
  jobseeker: string,
  { today, statutes }: { today: CalendarDate; statutes: Statutes },
  chance: Chance,
): InventedJobseeker {
  const weeksSinceEarliest = Math.floor((toDayNumber(today) - toDayNumber(EARLIEST_START)) / 7);
  const firstDay = addDays(EARLIEST_START, 7 * chance.between(0, weeksSinceEarliest - 8));
  const foundWorkOn = addMonths(firstDay, chance.between(2, 30));
  const endedOn = foundWorkOn < today && chance.percent(60) ? foundWorkOn : undefined;
  const limitedAbility = chance.percent(20);
  const service = chance.percent(45) ? serviceSpan(firstDay, limitedAbility, chance) : undefined;
  const benefit = limitedAbility
    ? 'labour-market-support'
    : chance.oneOf(
        'labour-market-support',
        'labour-market-support',
        'basic-allowance',
        'earnings-related-allowance',
      );
  const story = { today, ...(service === undefined ? {} : { service, services: [service] }) };
  const home = chance.oneOf('205', ...MUNICIPALITIES);
  const moved = chance.percent(8) ? addDays(firstDay, chance.between(60, 300)) : undefined;
  return {
    jobseeker,
    identity: inventedPerson(chance),
    acts: pathwayActs(
      { ...story, registeredOn: firstDay, limitedAbility, ...(endedOn === undefined ? {} : { endedOn }) },
      chance,
    ),
    benefits: [
      { type: 'RecordHomeMunicipality', on: calendarDate('2018-01-01'), municipality: home },
      ...(moved !== undefined && moved <= today
        ? [
            {
              type: 'RecordHomeMunicipality',
              on: moved,
              municipality: home === '765' ? '205' : '765',
            } as const,
          ]
        : []),
      ...payments(
        {
          ...story,
          jobseeker,
          benefit,
          firstDay,
          lastDay: endedOn ?? today,
          earningsRelatedEur: `${chance.between(48, 95)}.${chance.between(10, 99)}`,
          adjustedPercent: chance.percent(30) ? 60 : 5,
        },
        statutes,
        chance,
      ),
    ],
  };
}

/** From a Monday to a Friday. */
function serviceSpan(firstDay: CalendarDate, limitedAbility: boolean, chance: Chance): ServiceSpan {
  const begins = addDays(firstDay, 28 * chance.between(2, 6));
  const ground = limitedAbility
    ? 'rehabilitative-work-activity'
    : chance.oneOf('job-search-coaching', 'career-coaching', 'work-trial');
  return { ground, firstDay: begins, lastDay: addDays(begins, 28 * chance.between(1, 5) - 3) };
}
