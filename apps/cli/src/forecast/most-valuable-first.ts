import { type PersonForecast, type PublishedPerson, publishedPerson, worthOfExit } from '#forecast';

/** People by what an earlier exit of theirs is worth. */
export class MostValuableFirst {
  private readonly people: {
    readonly person: PublishedPerson;
    readonly oneMonthEarlier: bigint;
    readonly inAllMonths: bigint;
  }[] = [];

  /** @param costs by month */
  add(person: PersonForecast, costs: readonly bigint[]): void {
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

function descending(a: bigint, b: bigint): number {
  return a < b ? 1 : a > b ? -1 : 0;
}
