import type { Month } from '#calendar-date';
import { PRODUCTIONS, SERVICE_ORGANISERS } from '#contracts';
import type { ServiceMeasure } from './count-services.js';
import { UNKNOWN_PRODUCTION } from './count-services.js';
import type { Figures } from './figures.js';
import { quotient, sumOf } from './rounded.js';
import type { ServiceLine } from './service-line.js';
import { areasOfLevel, ToldCells } from './told-cells.js';

/** People by a division of a line; null where withheld. */
export type Divided = Readonly<Record<string, number | null>>;

/** One line of services in one area and month; null where withheld. */
export interface MonthOfService {
  readonly month: Month;
  /** Different people with the service on at least one day of the month. */
  readonly participants: number | null;
  /** Different people with the service on the month's last working day. */
  readonly onCountDay: number | null;
  /** Participants by own production, bought, or unknown. */
  readonly production: Divided;
  readonly organiser: Divided;
  /** Participants with a duty above zero on a day with the service (DUTY-4), of the kinds of which it is told. */
  readonly withDuty?: number | null;
  readonly withToldDuty?: number | null;
}

/** How long services were given: calendar days with the service, and of them Mondays to Fridays (SRV-3). */
export interface Durations {
  readonly periods: number | null;
  readonly averageDays: string | null;
  readonly averageWeekdays: string | null;
}

/** One line of services in one area (TAB-1 to TAB-5, SRV-5). */
export interface PublishedService extends ServiceLine {
  readonly area: string;
  readonly months: readonly MonthOfService[];
  /** Average over the months of the span (TAB-4). */
  readonly average: { readonly participants: string | null; readonly onCountDay: string | null };
  /** Services that ended in the span. */
  readonly ended: Durations;
  /** Services that were running on the last count day, as long as they had been given by then. */
  readonly running: Durations;
}

/** Lines that are added up (TAB-4, TAB-5). A person counts in each line. */
export interface PublishedFamily {
  readonly area: string;
  readonly family: string;
  readonly months: readonly Pick<MonthOfService, 'month' | 'participants' | 'onCountDay'>[];
  readonly average: PublishedService['average'];
}

export function publishedServices(
  figures: Figures,
  level: string,
  smallest: number | undefined,
): { readonly services: readonly PublishedService[]; readonly families: readonly PublishedFamily[] } {
  const services = figures.lines().flatMap(({ key, ...line }) => {
    const tables = figures.months.map(({ month }) => ({
      month,
      told: new ToldCells(figures.services(month, key), smallest),
    }));
    const areas = areasOfLevel(
      tables.map(({ told }) => told),
      level,
    );
    return areas.map((area) => serviceIn(area, line, tables, figures.basis.rules.withDuty));
  });
  return { services, families: familiesOf(services, figures) };
}

type MonthTable = { readonly month: Month; readonly told: ToldCells };

function serviceIn(
  area: string,
  line: ServiceLine,
  tables: readonly MonthTable[],
  withDuty: readonly string[],
): PublishedService {
  const months = tables.map(({ month, told }) => ({
    month,
    participants: told.persons(area, 'participants'),
    onCountDay: told.persons(area, 'onCountDay'),
    production: divided(told, area, 'production', [...PRODUCTIONS, UNKNOWN_PRODUCTION]),
    organiser: divided(told, area, 'organiser', SERVICE_ORGANISERS),
    ...(withDuty.includes(line.kind)
      ? {
          withDuty: told.persons(area, 'participants withDuty'),
          withToldDuty: told.persons(area, 'participants withToldDuty'),
        }
      : {}),
  }));
  return {
    area,
    ...line,
    months,
    average: averageOf(months),
    ended: durations(tables, area, 'ended'),
    running: durations(tables.slice(-1), area, 'onCountDay'),
  };
}

function divided(told: ToldCells, area: string, by: string, words: readonly string[]): Divided {
  return Object.fromEntries(words.map((word) => [word, told.persons(area, `participants ${by}:${word}`)]));
}

function averageOf(months: readonly Pick<MonthOfService, 'participants' | 'onCountDay'>[]) {
  const average = (of: (month: (typeof months)[number]) => number | null) =>
    quotient(sumOf(months.map(of)), months.length);
  return {
    participants: average(({ participants }) => participants),
    onCountDay: average(({ onCountDay }) => onCountDay),
  };
}

function durations(tables: readonly MonthTable[], area: string, measure: ServiceMeasure): Durations {
  const sum = (name: string) => sumOf(tables.map(({ told }) => told.sum(area, measure, name)));
  const periods = sum('periods');
  return {
    periods,
    averageDays: quotient(sum('days'), periods),
    averageWeekdays: quotient(sum('weekdays'), periods),
  };
}

/** From what is told of the lines alone, so that a total gives nothing away. */
function familiesOf(services: readonly PublishedService[], figures: Figures): PublishedFamily[] {
  const areas = [...new Set(services.map(({ area }) => area))];
  return Object.entries(figures.basis.rules.families).flatMap(([family, kinds]) =>
    areas.flatMap((area) => {
      const lines = services.filter((line) => line.area === area && kinds.includes(line.kind));
      if (lines.length === 0) return [];
      const months = figures.months.map(({ month }, index) => ({
        month,
        participants: sumOf(lines.map((line) => line.months[index]?.participants ?? null)),
        onCountDay: sumOf(lines.map((line) => line.months[index]?.onCountDay ?? null)),
      }));
      return [{ area, family, months, average: averageOf(months) }];
    }),
  );
}
