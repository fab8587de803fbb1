import type { CalendarDate } from '#calendar-date';
import { Chance, loadRates, population } from '#population';
import { loadAreas, type Statutes } from '#statutes';
import { actsOf } from './acts.js';
import type { InventedJobseeker } from './invented-jobseeker.js';
import { inventedPerson } from './invented-person.js';
import { workedCase } from './worked-case.js';

/** The municipalities of one employment area: Kajaani, Kuhmo, Sotkamo, Suomussalmi, Paltamo, Hyrynsalmi. */
const MUNICIPALITIES = ['205', '290', '765', '777', '578', '105'];

/** A small area shows services only when they are many times as frequent as in the memo. */
const EMPHASIS = 8;

/**
 * An employment area with jobseekers of the invented population, the worked case first. The same seed and day give the same
 * people; nothing is dated after `today`. A few lives have an irregularity for the case review to find.
 */
export function* demoMunicipality(size: {
  jobseekers: number;
  seed: number;
  today: CalendarDate;
  statutes: Statutes;
}): Generator<InventedJobseeker> {
  const { jobseekers, seed, today, statutes } = size;
  yield workedCase(statutes);
  const chance = new Chance(seed);
  const people = population(
    {
      jobseekers: jobseekers - 1,
      seed,
      today,
      emphasis: EMPHASIS,
      municipalities: MUNICIPALITIES,
      identifierOf: (number) => `demo-${String(number).padStart(4, '0')}`,
    },
    { rates: loadRates(), statutes, areas: loadAreas() },
  );
  for (const { life, reports, benefits } of people) {
    yield { jobseeker: life.jobseeker, identity: inventedPerson(chance), acts: actsOf(reports), benefits };
  }
}
