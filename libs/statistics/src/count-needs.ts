import { addMonths, type CalendarDate } from '#calendar-date';
import type { CountingRules } from '#statutes';
import { CellsOfPerson } from './cells.js';
import { dutyWords, highestDuty, UNKNOWN_PRODUCTION } from './count-services.js';
import { arrangedOn, lastDayWithin } from './days-of-service.js';
import type { Home, PlacesOfPeople } from './place-of-person.js';
import type { CountedService, StatisticalRecord } from './statistical-record.js';

/** What TAB-6 tells of the participants, as far as events tell it. */
export const NEEDS = [
  'participants',
  'withDuty',
  'withToldDuty',
  'assessed',
  'able',
  'socialRehabilitation',
  'longTermSocialRehabilitation',
] as const;
export type Need = (typeof NEEDS)[number];

/** The cells of one person among the participants of a kind of service in the whole span (TAB-6, KTT-7, DUTY-4). */
export function needCells(
  kind: string,
  record: StatisticalRecord,
  homes: readonly Home[],
  [first, last]: readonly [CalendarDate, CalendarDate],
  { rules, places }: { readonly rules: CountingRules; readonly places: PlacesOfPeople },
): CellsOfPerson {
  const cells = new CellsOfPerson();
  const services = record.services.filter((service) => service.kind === kind);
  const spells = services.flatMap((service) => service.spells);
  const lastDay = lastDayWithin(spells, first, last);
  if (lastDay === undefined) return cells;
  const latest = services.findLast(
    (service) => lastDayWithin(service.spells, lastDay, lastDay) !== undefined,
  );
  const production = (latest && arrangedOn(latest, lastDay))?.production ?? UNKNOWN_PRODUCTION;
  const ability = record.abilities.findLast(({ on }) => on <= lastDay);
  const parts = [
    'participants',
    `participants production:${production}`,
    ...dutyWords(highestDuty(record, spells, first, last), rules),
    ...(ability === undefined ? [] : ['assessed', ...(ability.able ? ['able'] : [])]),
    ...socialRehabilitation(record, first, last, rules),
  ];
  cells.count(places.on(lastDay, homes), parts);
  return cells;
}

/** Told by a referral to it in the span that was not refused, or by a service of it on a day of the span. */
function socialRehabilitation(
  { services, referrals }: StatisticalRecord,
  first: CalendarDate,
  last: CalendarDate,
  { socialRehabilitation: kind, longTermMonths }: CountingRules,
): Need[] {
  const given = services.filter(
    (service) => service.kind === kind && lastDayWithin(service.spells, first, last) !== undefined,
  );
  const isReferred = referrals.some((referral) => {
    return referral.kind === kind && first <= referral.on && referral.on <= last;
  });
  if (given.length === 0 && !isReferred) return [];
  const isLong = given.some(
    (service) => addMonths(service.startedOn, longTermMonths) <= endBy(service, last),
  );
  return isLong ? ['socialRehabilitation', 'longTermSocialRehabilitation'] : ['socialRehabilitation'];
}

function endBy({ endedOn }: CountedService, last: CalendarDate): CalendarDate {
  return endedOn === undefined || last < endedOn ? last : endedOn;
}
