import type { Millionths } from '#cost-responsibility';
import type { PersonForecast } from './person-forecast.js';
import { euros, worthOfExit } from './worth-of-exit.js';

/** One person's forecast as it is given out, as JSON. Amounts are euros in exact decimal text, whole cents. */
export type PublishedPerson = Pick<
  PersonForecast,
  'jobseeker' | 'lastPaidDay' | 'benefit' | 'counter' | 'percent' | 'steps' | 'notices'
> & {
  /** By month of the forecast, by its paid days, if the person stays: what an exit before the month saves, too. */
  readonly costs: readonly string[];
  /** What the municipality saves when the benefit ends with the first month, and not with the second. */
  readonly oneMonthEarlier: string;
  /** What it saves when the benefit ends with the first month, and not in the time of the forecast. */
  readonly inAllMonths: string;
};

/** @param costs by month */
export function publishedPerson(person: PersonForecast, costs: readonly Millionths[]): PublishedPerson {
  const { jobseeker, lastPaidDay, benefit, counter, percent, steps, notices } = person;
  const { oneMonthEarlier, inAllMonths } = worthOfExit(costs);
  return {
    jobseeker,
    lastPaidDay,
    benefit,
    counter,
    percent,
    steps,
    notices,
    costs: costs.map(euros),
    oneMonthEarlier: euros(oneMonthEarlier),
    inAllMonths: euros(inAllMonths),
  };
}
