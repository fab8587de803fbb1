import { setImmediate } from 'node:timers/promises';
import { type CalendarDate, recordedBy } from '#calendar-date';
import { type CountedPerson, extentOf, statisticalRecordOf } from '#statistics';
import { type AskedMoment, pathwayAt } from './asked-moment.js';
import { PeopleRead } from './people-read.js';
import type { QueryParts } from './query-parts.js';
import { historyOf, recordedBenefits } from './recorded-benefits.js';
import { recordedPathwayOf } from './recorded-pathway-of.js';

/** Streams that are read at once: the store answers them side by side, and others in between. */
const PEOPLE_AT_ONCE = 8;

/** A pathway that could not be read to the end counts for nothing. */
type Counted = CountedPerson | 'stopped' | undefined;

/**
 * What figures need of everybody at a moment: from the streams of the store themselves, a few people at once.
 * @throws ApiProblem when they are too many for one answer
 */
export async function* countedPeopleAt(
  parts: QueryParts,
  moment: AskedMoment,
  days: { readonly first: CalendarDate; readonly last: CalendarDate },
): AsyncGenerator<Exclude<Counted, undefined>> {
  const read = new PeopleRead(parts.historyPeople);
  let after: string | undefined;
  do {
    const page = await parts.readModels.jobseekers({
      limit: PEOPLE_AT_ONCE,
      within: { kind: 'everybody' },
      ...(after === undefined ? {} : { after }),
    });
    const people = page.jobseekers.filter(({ pathwayRevision }) => pathwayRevision !== undefined);
    read.add(people.length);
    const counted = await Promise.all(
      people.map(({ jobseeker }) => countedAt(parts, jobseeker, moment, days)),
    );
    for (const each of counted) if (each !== undefined) yield each;
    after = page.next;
    await setImmediate();
  } while (after !== undefined);
}

async function countedAt(
  { eventStore }: QueryParts,
  jobseeker: string,
  moment: AskedMoment,
  { first, last }: { readonly first: CalendarDate; readonly last: CalendarDate },
): Promise<Counted> {
  const { records } = await recordedPathwayOf(eventStore, jobseeker);
  if (recordedBy(records, moment).length === 0) return undefined;
  let record: CountedPerson['record'];
  try {
    record = statisticalRecordOf(pathwayAt(records, moment));
  } catch {
    // What the projection of the pathway stops at is counted as stopped here, too.
    return 'stopped';
  }
  const extent = extentOf(record);
  if (extent.first > last || extent.last < first) return undefined;
  const { events } = await recordedBenefits(eventStore, jobseeker, 'sealed');
  const told = events.map((event) => ({ ...event, recordedAt: event.source.recordedAt }));
  return { record, homes: historyOf(recordedBy(told, moment)).homeMunicipalities };
}
