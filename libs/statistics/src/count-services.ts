import type { CalendarDate } from '#calendar-date';
import type { CountingRules } from '#statutes';
import { CellsOfPerson } from './cells.js';
import { arrangedOn, givenUntil, isOn, lastDayWithin } from './days-of-service.js';
import type { Home, PlacesOfPeople } from './place-of-person.js';
import { type LineStretch, lineKey, lineOf } from './service-line.js';
import type { CountedMonth } from './span.js';
import type { Arrangement, StatisticalRecord, Stretch } from './statistical-record.js';

/** What is counted of one line of services in a month. */
export const SERVICE_MEASURES = ['participants', 'onCountDay', 'ended'] as const;
export type ServiceMeasure = (typeof SERVICE_MEASURES)[number];

/** Where nothing is recorded of how a service is produced. */
export const UNKNOWN_PRODUCTION = 'unknown';

/**
 * The cells of one person in every line of services of one month. One person counts once in a line, however many services
 * of it there were: among participants as on the last day with the service in the month, on the count day as on that day,
 * among those whose service ended as on the day of the end (SRV-3). So places, productions and organisers add up.
 * @param lines the person's days of service
 */
export function serviceCells(
  record: StatisticalRecord,
  lines: ReadonlyMap<string, readonly LineStretch[]>,
  homes: readonly Home[],
  month: CountedMonth,
  { rules, places }: { readonly rules: CountingRules; readonly places: PlacesOfPeople },
): ReadonlyMap<string, CellsOfPerson> {
  const byLine = new Map<string, CellsOfPerson>();
  const cellsOf = (line: string) => {
    const cells = byLine.get(line) ?? new CellsOfPerson();
    byLine.set(line, cells);
    return cells;
  };
  for (const [line, stretches] of lines) {
    const last = lastDayWithin(stretches, month.first, month.last);
    if (last === undefined) continue;
    const isWithDuty = rules.withDuty.includes(line);
    const duty = isWithDuty ? highestDuty(record, stretches, month.first, month.last) : 0;
    const parts = partsOf('participants', arrangementOn(stretches, last), dutyWords(duty, rules));
    cellsOf(line).count(places.on(last, homes), parts);
    countOnDay(cellsOf(line), record, stretches, isWithDuty, { month, homes, places, rules });
  }
  for (const service of record.services) {
    const { endedOn } = service;
    if (endedOn === undefined || endedOn < month.first || month.last < endedOn) continue;
    const arrangement = arrangedOn(service, endedOn);
    if (arrangement === undefined) continue;
    const { days, weekdays } = givenUntil(service, endedOn);
    const parts = partsOf('ended', arrangement, []);
    cellsOf(lineKey(lineOf(service, arrangement, rules))).count(places.on(endedOn, homes), parts, {
      periods: 1,
      days,
      weekdays,
    });
  }
  return byLine;
}

/** Those with the service on the count day, with how long it has been given by then. */
function countOnDay(
  cells: CellsOfPerson,
  record: StatisticalRecord,
  stretches: readonly LineStretch[],
  isWithDuty: boolean,
  {
    month: { countDay },
    homes,
    places,
    rules,
  }: {
    readonly month: CountedMonth;
    readonly homes: readonly Home[];
    readonly places: PlacesOfPeople;
    readonly rules: CountingRules;
  },
): void {
  const there = stretches.filter((stretch) => isOn(stretch, countDay));
  if (there.length === 0) return;
  const duty = isWithDuty ? highestDuty(record, there, countDay, countDay) : 0;
  const sums = { periods: 0, days: 0, weekdays: 0 };
  for (const { service } of there) {
    const given = givenUntil(service, countDay);
    sums.periods += 1;
    sums.days += given.days;
    sums.weekdays += given.weekdays;
  }
  const parts = partsOf('onCountDay', arrangementOn(there, countDay), dutyWords(duty, rules));
  cells.count(places.on(countDay, homes), parts, sums);
}

/** The arrangement of the service that began last of those on a day. */
function arrangementOn(stretches: readonly LineStretch[], day: CalendarDate): Arrangement | undefined {
  let found: LineStretch | undefined;
  for (const each of stretches) if (isOn(each, day) && (!found || found.from <= each.from)) found = each;
  return found?.arrangement;
}

function partsOf(
  measure: ServiceMeasure,
  arrangement: Arrangement | undefined,
  words: readonly string[],
): string[] {
  const parts = [measure, `${measure} production:${arrangement?.production ?? UNKNOWN_PRODUCTION}`];
  if (arrangement !== undefined) parts.push(`${measure} organiser:${arrangement.organiser}`);
  return [...parts, ...words.map((word) => `${measure} ${word}`)];
}

/** Job opportunities of the highest duty on a day with the service (DUTY-4). */
export function highestDuty(
  { duties }: StatisticalRecord,
  stretches: readonly Stretch[],
  first: CalendarDate,
  last: CalendarDate,
): number {
  let highest = 0;
  for (const duty of duties) {
    if (duty.opportunities <= highest) continue;
    const from = duty.from < first ? first : duty.from;
    const until = duty.until === undefined || last < duty.until ? last : duty.until;
    if (from <= until && lastDayWithin(stretches, from, until) !== undefined) highest = duty.opportunities;
  }
  return highest;
}

export function dutyWords(opportunities: number, { toldDuty }: CountingRules): readonly string[] {
  if (opportunities === 0) return [];
  return opportunities >= toldDuty.atLeast && opportunities <= toldDuty.atMost
    ? ['withDuty', 'withToldDuty']
    : ['withDuty'];
}
