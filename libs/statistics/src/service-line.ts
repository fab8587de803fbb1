import { addDays, type CalendarDate } from '#calendar-date';
import type { CountingRules } from '#statutes';
import type { Arrangement, CountedService, Stretch } from './statistical-record.js';

/** A line of a table: a kind of service, of some kinds with the place (TAB-5). */
export interface ServiceLine {
  readonly kind: string;
  /** Of a kind that is divided by place: one of its places, or `other` for all others and where none was recorded. */
  readonly place?: string;
}

/** Days of one line's service that were arranged in one way. */
export interface LineStretch extends Stretch {
  readonly service: CountedService;
  readonly arrangement: Arrangement;
}

const OTHER_PLACE = 'other';

export function lineOf({ kind }: CountedService, { place }: Arrangement, rules: CountingRules): ServiceLine {
  const places = rules.places[kind];
  if (places === undefined) return { kind };
  return { kind, place: place !== undefined && places.includes(place) ? place : OTHER_PLACE };
}

/** `work-trial workplace`; kinds and places are words without spaces. */
export function lineKey({ kind, place }: ServiceLine): string {
  return place === undefined ? kind : `${kind} ${place}`;
}

export function lineOfKey(key: string): ServiceLine {
  const [kind = '', place] = key.split(' ');
  return place === undefined ? { kind } : { kind, place };
}

/** The days of service by line. A change of the arrangement divides a stretch of days. */
export function stretchesByLine(
  services: readonly CountedService[],
  rules: CountingRules,
): ReadonlyMap<string, readonly LineStretch[]> {
  const byLine = new Map<string, LineStretch[]>();
  for (const service of services) {
    const { arrangements, spells } = service;
    arrangements.forEach((arrangement, index) => {
      const next = arrangements[index + 1]?.from;
      const key = lineKey(lineOf(service, arrangement, rules));
      for (const spell of spells) {
        const days = within(spell, index === 0 ? undefined : arrangement.from, next);
        if (days === undefined) continue;
        const stretches = byLine.get(key) ?? [];
        byLine.set(key, stretches);
        stretches.push({ ...days, service, arrangement });
      }
    });
  }
  return byLine;
}

/** The days of a stretch from one date on, and before another. */
function within(
  { from, until }: Stretch,
  first: CalendarDate | undefined,
  before: CalendarDate | undefined,
): Stretch | undefined {
  const begin = first !== undefined && from < first ? first : from;
  const lastBefore = before === undefined ? undefined : addDays(before, -1);
  const end = until === undefined || (lastBefore !== undefined && lastBefore < until) ? lastBefore : until;
  if (end === undefined) return { from: begin };
  return begin <= end ? { from: begin, until: end } : undefined;
}
