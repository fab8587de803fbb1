import { calendarDate } from '#calendar-date';
import { Chance, LawOfLives, type Life, loadRates, payments, reportsOf } from '#population';
import type { Statutes } from '#statutes';
import { actsOf } from './acts.js';
import type { InventedJobseeker } from './invented-jobseeker.js';
import { inventedPerson } from './invented-person.js';

/** The jobseeker of the README: labour market support from 6 January 2025, so that 23 May 2025 is benefit day 100. */
export const WORKED_CASE = 'aino';

const TODAY = calendarDate('2025-07-31');

const LIFE: Life = {
  jobseeker: WORKED_CASE,
  home: '205',
  county: 'Kainuu',
  searchFrom: calendarDate('2025-01-06'),
  searchUntil: calendarDate('2025-06-23'),
  firstMeeting: calendarDate('2025-01-09'),
  planKind: 'employment',
  planFrom: calendarDate('2025-01-06'),
  stints: [],
  isAfterMaximumPeriod: false,
  today: TODAY,
};

export function workedCase(statutes: Statutes): InventedJobseeker {
  const chance = new Chance(100);
  return {
    jobseeker: WORKED_CASE,
    identity: inventedPerson(chance),
    acts: actsOf(reportsOf(LIFE, new LawOfLives(statutes), loadRates())),
    benefits: [
      { type: 'RecordHomeMunicipality', on: calendarDate('2019-08-01'), municipality: '205' },
      ...payments(
        {
          jobseeker: WORKED_CASE,
          benefit: 'labour-market-support',
          firstDay: LIFE.searchFrom,
          lastDay: calendarDate('2025-06-22'),
          today: TODAY,
        },
        statutes,
        chance,
      ),
    ],
  };
}
