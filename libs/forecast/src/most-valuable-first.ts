import type { Millionths } from '#cost-responsibility';
import type { PersonForecast } from './person-forecast.js';
import { type PublishedPerson, publishedPerson } from './published-person.js';
import { worthOfExit } from './worth-of-exit.js';

/** People by what an earlier exit of theirs is worth. */
export class MostValuableFirst {
  private readonly people: {
    readonly person: PublishedPerson;
    readonly oneMonthEarlier: Millionths;
    readonly inAllMonths: Millionths;
  }[] = [];

  /** @param costs by month */
  add(person: PersonForecast, costs: readonly Millionths[]): void {
    const { oneMonthEarlier, inAllMonths } = worthOfExit(costs);
    this.people.push({ person: publishedPerson(person, costs), oneMonthEarlier, inAllMonths });
  }

  /** Those of whom one month is worth most, among them those of whom all months are; then by identifier. */
  *published(): Generator<PublishedPerson> {
    this.people.sort(
      (a, b) =>
        descending(a.oneMonthEarlier, b.oneMonthEarlier) ||
        descending(a.inAllMonths, b.inAllMonths) ||
        (a.person.jobseeker < b.person.jobseeker ? -1 : 1),
    );
    for (const { person } of this.people) yield person;
  }
}

function descending(a: Millionths, b: Millionths): number {
  return a < b ? 1 : a > b ? -1 : 0;
}
