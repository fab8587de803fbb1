import { type CalendarDate, calendarDate } from '#calendar-date';
import { type Areas, areaOf } from '#statutes';
import type { Chance } from './chance.js';
import type { PopulationRates } from './rates.js';

/** Counties are those of this date. */
const AS_OF = calendarDate('2025-01-01');

/** Where people live, and the county of each municipality with its share of bought services (KTT-7). */
export class Homes {
  private readonly weights: Readonly<Record<string, number>>;
  private readonly codes: readonly string[];
  private readonly sums: readonly number[];
  private readonly counties: readonly string[];

  /** @param only the municipalities of the population; all that belong to a county when absent */
  constructor(
    private readonly rates: PopulationRates,
    private readonly areas: Areas,
    only?: readonly string[],
  ) {
    const { others, thousands } = rates.homes;
    this.codes = only ?? Object.keys(areas.county).sort();
    this.weights = thousands;
    let sum = 0;
    this.sums = this.codes.map((code) => {
      sum += this.weights[code] ?? others;
      return sum;
    });
    this.counties = [...new Set(Object.keys(areas.county).map((code) => this.countyOf(code)))].sort();
  }

  draw(chance: Chance): string {
    const at = chance.part() * (this.sums.at(-1) ?? 0);
    const index = this.sums.findIndex((sum) => at < sum);
    return this.codes[index] ?? this.codes[0] ?? '';
  }

  countyOf(municipality: string, on: CalendarDate = AS_OF): string {
    return areaOf(this.areas, 'county', municipality, on) ?? 'unknown';
  }

  /** How much of a county's rehabilitative work activity is bought, in per cent. */
  boughtPercent(county: string): number {
    const { lowest, highest, apart } = this.rates.rehabilitation.boughtPercent;
    const index = Math.max(0, this.counties.indexOf(county));
    const place = ((index * apart) % this.counties.length) / Math.max(1, this.counties.length - 1);
    return Math.round(lowest + (highest - lowest) * place);
  }
}
