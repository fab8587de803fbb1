import type { CalendarDate, Month } from '#calendar-date';
import type { CountingRules } from '#statutes';
import { CellsOfPerson } from './cells.js';
import { needCells } from './count-needs.js';
import { packageCells } from './count-packages.js';
import { planCells } from './count-plans.js';
import { serviceCells } from './count-services.js';
import { isOn } from './days-of-service.js';
import type { Home, PlacesOfPeople } from './place-of-person.js';
import { lineOfKey, type ServiceLine, stretchesByLine } from './service-line.js';
import { type CountedMonth, countedMonths, type Span } from './span.js';
import type { StatisticalRecord } from './statistical-record.js';
import { Tally } from './tally.js';

/** One jobseeker, as far as figures go. */
export interface CountedPerson {
  readonly record: StatisticalRecord;
  readonly homes: readonly Home[];
}

export interface CountingBasis {
  readonly rules: CountingRules;
  readonly places: PlacesOfPeople;
}

/** All clients of the joint service model together. */
export const ALL_NETWORKS = 'all';

/**
 * The memo's figures over any number of jobseekers, each added once. Memory does not grow with their number; parts that
 * were counted elsewhere are merged.
 */
export class Figures {
  readonly months: readonly CountedMonth[];
  /** By `<figure> <month> <line>`. */
  private readonly tallies = new Map<string, Tally>();

  /** @throws EmptySpan */
  constructor(
    readonly span: Span,
    readonly basis: CountingBasis,
  ) {
    this.months = countedMonths(span);
  }

  add({ record, homes }: CountedPerson): void {
    const { basis, months, extent } = this;
    const lines = stretchesByLine(record.services, basis.rules);
    for (const month of months) {
      for (const [line, { cells }] of serviceCells(record, lines, homes, month, basis)) {
        this.tally(`services ${month.month} ${line}`).add(cells);
      }
      const days = [month.first, month.last] as const;
      this.tally(`plans ${month.month}`).add(planCells(record, homes, days, basis.places).cells);
      this.tally(`jointService ${month.month}`).add(this.jointServiceCells(record, homes, month.last).cells);
    }
    this.tally('plans').add(planCells(record, homes, extent, basis.places).cells);
    const { packageGapDays: gapDays } = basis.rules;
    const packages = packageCells(record, homes, extent, { gapDays, places: basis.places });
    this.tally('packages').add(packages.cells);
    for (const kind of basis.rules.withDuty) {
      this.tally(`needs ${kind}`).add(needCells(kind, record, homes, extent, basis).cells);
    }
  }

  /** @param other figures of other jobseekers, for the same span on the same basis */
  merge(other: Figures): void {
    for (const [name, tally] of other.tallies) this.tally(name).merge(tally);
  }

  services(month: Month, line: string): Tally {
    return this.tally(`services ${month} ${line}`);
  }

  /** Of a month, or of the span. */
  plans(month?: Month): Tally {
    return this.tally(month === undefined ? 'plans' : `plans ${month}`);
  }

  packages(): Tally {
    return this.tally('packages');
  }

  needs(kind: string): Tally {
    return this.tally(`needs ${kind}`);
  }

  jointService(month: Month): Tally {
    return this.tally(`jointService ${month}`);
  }

  /** Every line that somebody took part in, by name. */
  lines(): readonly (ServiceLine & { readonly key: string })[] {
    const keys = [...this.tallies.keys()].flatMap((name) => {
      const [figure, , ...line] = name.split(' ');
      return figure === 'services' ? [line.join(' ')] : [];
    });
    return [...new Set(keys)].sort().map((key) => ({ key, ...lineOfKey(key) }));
  }

  /** The first and the last day of the span. */
  private get extent(): readonly [CalendarDate, CalendarDate] {
    const first = this.months[0];
    const last = this.months.at(-1);
    if (first === undefined || last === undefined) throw new RangeError('a span without months');
    return [first.first, last.last];
  }

  /** Clients at the end of a day, from the start of the assessment to the last day of the relationship (REF-5). */
  private jointServiceCells(
    { jointService }: StatisticalRecord,
    homes: readonly Home[],
    day: CalendarDate,
  ): CellsOfPerson {
    const cells = new CellsOfPerson();
    for (const spell of jointService) {
      if (!isOn(spell, day)) continue;
      const network = `network:${spell.network ?? 'unknown'}`;
      cells.count(this.basis.places.on(day, homes), [ALL_NETWORKS, network]);
    }
    return cells;
  }

  private tally(name: string): Tally {
    const tally = this.tallies.get(name) ?? new Tally();
    this.tallies.set(name, tally);
    return tally;
  }
}
