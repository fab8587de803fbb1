import { setImmediate } from 'node:timers/promises';
import { type Month, recordedBefore } from '#calendar-date';
import { UNKNOWN_PAYER } from '#cost-responsibility';
import { recordedAs } from '#forecast';
import type { InvoicedPerson } from '#read-models';
import { type AskedMoment, historyAt, isOfNow } from './asked-moment.js';
import { PeopleRead } from './people-read.js';
import type { QueryParts } from './query-parts.js';

/** Small pages: between two of them others are answered. */
const PEOPLE_AT_ONCE = 20;

/**
 * Everybody for whom a municipality should be billed for a month, or was, in the order of their identifiers, with their history at
 * the moment. Of a moment in the past there may be people among them for whom nothing is billed.
 * @throws ApiProblem when a moment in the past would have to be computed from too many people
 */
export async function* invoicedPeopleOf(
  { readModels, statutes, historyPeople }: QueryParts,
  municipality: string,
  month: Month,
  moment: AskedMoment,
): AsyncGenerator<InvoicedPerson> {
  const past = isOfNow(moment)
    ? undefined
    : {
        recordedBefore: recordedBefore(moment),
        livedInOneOf: municipality === UNKNOWN_PAYER ? undefined : recordedAs(municipality, statutes),
      };
  const read = new PeopleRead(past === undefined ? Number.POSITIVE_INFINITY : historyPeople);
  for (let after = ''; ; await setImmediate()) {
    const people = await readModels.invoicedPeople({
      municipality,
      month,
      after,
      limit: PEOPLE_AT_ONCE,
      ...(past === undefined ? {} : { past }),
    });
    read.add(people.length);
    for (const person of people) yield past === undefined ? person : personAt(person, moment);
    const last = people.at(-1);
    if (last === undefined || people.length < PEOPLE_AT_ONCE) return;
    after = last.jobseeker;
  }
}

function personAt(person: InvoicedPerson, moment: AskedMoment): InvoicedPerson {
  const { benefitHistory, billed } = person;
  const { asOf } = moment;
  return {
    ...person,
    benefitHistory: benefitHistory && historyAt(benefitHistory, moment),
    billed: asOf === undefined ? billed : billed.filter(({ invoicedOn }) => invoicedOn <= asOf),
  };
}
