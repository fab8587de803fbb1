import type { CalendarDate } from '#calendar-date';
import { CellsOfPerson } from './cells.js';
import type { Home, PlacesOfPeople } from './place-of-person.js';
import type { StatisticalRecord } from './statistical-record.js';

/** All kinds of plans together. */
export const ALL_PLANS = 'all';

/** The cells of one person of whom plans were made or reviewed between two dates, each where the person lived that day (PLAN-8). */
export function planCells(
  { plans }: StatisticalRecord,
  homes: readonly Home[],
  [first, last]: readonly [CalendarDate, CalendarDate],
  places: PlacesOfPeople,
): CellsOfPerson {
  const cells = new CellsOfPerson();
  const isWithin = (day: CalendarDate) => first <= day && day <= last;
  for (const { kind, on, reviews } of plans) {
    if (isWithin(on)) cells.count(places.on(on, homes), [ALL_PLANS, kind], { made: 1 });
    for (const review of reviews) {
      if (isWithin(review)) cells.count(places.on(review, homes), [ALL_PLANS, kind], { reviews: 1 });
    }
  }
  return cells;
}
