import { PRODUCTIONS } from '#contracts';
import { NEEDS, type Need } from './count-needs.js';
import { UNKNOWN_PRODUCTION } from './count-services.js';
import type { Figures } from './figures.js';
import { UNKNOWN_AREA } from './place-of-person.js';
import type { Divided } from './published-services.js';
import { percentOf } from './rounded.js';
import { areasOfLevel, ToldCells } from './told-cells.js';

/** The participants of a kind of service in the whole span, and what they need (TAB-6); null where withheld. */
export interface PublishedNeeds extends Readonly<Record<Need, number | null>> {
  readonly area: string;
  readonly kind: string;
  readonly production: Divided;
  /** Per cent of the participants; of those who are able, per cent of those who were assessed. */
  readonly percent: Readonly<Partial<Record<Need | 'bought', string | null>>>;
  /** Lowest and highest by county, of those that are told and known. */
  readonly byCounty?: NeedsByCounty;
}

export interface NeedsByCounty {
  readonly participants: Range<number>;
  readonly percent: Readonly<Partial<Record<Need | 'bought', Range<string>>>>;
  /** Counties with participants of which nothing is told. */
  readonly countiesWithheld: number;
}

export type Range<Value> = { readonly lowest: Value; readonly highest: Value } | null;

/**
 * In a span of one month the participants are those of the month's own table, of which other cells may be withheld; then
 * nothing is told here.
 */
export function publishedNeeds(
  figures: Figures,
  level: string,
  smallest: number | undefined,
): readonly PublishedNeeds[] {
  if (smallest !== undefined && figures.months.length < 2) return [];
  return figures.basis.rules.withDuty.flatMap((kind) => {
    const told = new ToldCells(figures.needs(kind), smallest);
    return areasOfLevel([told], level).map((area) => {
      const needs = needsIn(told, area, kind);
      return level === 'country' ? { ...needs, byCounty: byCounty(told, kind) } : needs;
    });
  });
}

const SHARES = ['withDuty', 'withToldDuty', 'socialRehabilitation', 'longTermSocialRehabilitation'] as const;

function needsIn(told: ToldCells, area: string, kind: string): PublishedNeeds {
  const persons = Object.fromEntries(NEEDS.map((need) => [need, told.persons(area, need)])) as Record<
    Need,
    number | null
  >;
  const production = Object.fromEntries(
    [...PRODUCTIONS, UNKNOWN_PRODUCTION].map((word) => [
      word,
      told.persons(area, `participants production:${word}`),
    ]),
  );
  return {
    area,
    kind,
    ...persons,
    production,
    percent: {
      ...Object.fromEntries(SHARES.map((need) => [need, percentOf(persons[need], persons.participants)])),
      able: percentOf(persons.able, persons.assessed),
      bought: percentOf(production.bought ?? null, persons.participants),
    },
  };
}

function byCounty(told: ToldCells, kind: string): NeedsByCounty {
  const counties = areasOfLevel([told], 'county')
    .filter((area) => area !== `county:${UNKNOWN_AREA}`)
    .map((area) => needsIn(told, area, kind));
  const names = [...SHARES, 'able', 'bought'] as const;
  return {
    participants: rangeOf(counties.map(({ participants }) => participants)),
    percent: Object.fromEntries(
      names.map((name) => [name, rangeOf(counties.map(({ percent }) => percent[name] ?? null))]),
    ),
    countiesWithheld: counties.filter(({ participants }) => participants === null).length,
  };
}

function rangeOf<Value extends number | string>(values: readonly (Value | null)[]): Range<Value> {
  const [lowest, ...others] = values.filter((value) => value !== null).sort((a, b) => Number(a) - Number(b));
  return lowest === undefined ? null : { lowest, highest: others.at(-1) ?? lowest };
}
