import { setImmediate } from 'node:timers/promises';
import type { Month } from '#calendar-date';
import type { InvoicedPerson } from '#read-models';
import type { QueryParts } from './query-parts.js';

/** Small pages: between two of them others are answered. */
const PEOPLE_AT_ONCE = 20;

/** Everybody for whom a municipality should be billed for a month, or was, in the order of their identifiers. */
export async function* invoicedPeopleOf(
  { readModels }: QueryParts,
  municipality: string,
  month: Month,
): AsyncGenerator<InvoicedPerson> {
  for (let after = ''; ; await setImmediate()) {
    const people = await readModels.invoicedPeople({ municipality, month, after, limit: PEOPLE_AT_ONCE });
    yield* people;
    const last = people.at(-1);
    if (last === undefined || people.length < PEOPLE_AT_ONCE) return;
    after = last.jobseeker;
  }
}
