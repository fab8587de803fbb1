import { calendarDate } from '#calendar-date';
import { Chance, payments } from '#population';
import type { Statutes } from '#statutes';
import type { InventedJobseeker } from './invented-jobseeker.js';
import { inventedPerson } from './invented-person.js';
import { pathwayActs } from './pathway-story.js';

/** The jobseeker of the README: labour market support from 6 January 2025, so that 23 May 2025 is benefit day 100. */
export const WORKED_CASE = 'aino';

export function workedCase(statutes: Statutes): InventedJobseeker {
  const chance = new Chance(100);
  const firstDay = calendarDate('2025-01-06');
  const today = calendarDate('2025-07-31');
  return {
    jobseeker: WORKED_CASE,
    identity: inventedPerson(chance),
    acts: pathwayActs({ registeredOn: firstDay, today, limitedAbility: false }, chance),
    benefits: [
      { type: 'RecordHomeMunicipality', on: calendarDate('2019-08-01'), municipality: '205' },
      ...payments(
        {
          jobseeker: WORKED_CASE,
          benefit: 'labour-market-support',
          firstDay,
          lastDay: calendarDate('2025-06-22'),
          today,
        },
        statutes,
        chance,
      ),
    ],
  };
}
