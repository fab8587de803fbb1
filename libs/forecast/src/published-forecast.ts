import type { CalendarDate, Month } from '#calendar-date';
import type { ForecastAssumptions } from './assumptions.js';
import type { ExitRates } from './exit-rates.js';
import type { UncertainCost } from './forecast-sums.js';
import type { IntervalLevel } from './interval.js';
import type { ForecastOfMunicipality } from './municipal-forecast.js';
import type { CountOfPersons } from './person-counts.js';
import { euros } from './worth-of-exit.js';

/** Euros, whole cents. */
export interface PublishedExits {
  readonly expected: string;
  /** By level in percent. */
  readonly intervals: Readonly<Record<IntervalLevel, { readonly low: string; readonly high: string }>>;
  /** How many are still paid, on average; in the total, in the last month. One decimal. */
  readonly expectedPersons: number;
}

/** A forecast as it is given out, as JSON. Amounts are euros in exact decimal text, whole cents. */
export interface PublishedForecast {
  readonly asOf: CalendarDate;
  readonly openPersons: number;
  readonly assumptions: readonly string[];
  /** Nothing where no rates were given and none could be estimated. */
  readonly exitRates: ExitRates | null;
  /** By month of the paid days. */
  readonly months: readonly {
    readonly month: Month;
    readonly everybodyStays: string;
    readonly withExits: PublishedExits | null;
  }[];
  readonly total: { readonly everybodyStays: string; readonly withExits: PublishedExits | null };
  /** By month of the payment date. */
  readonly paidMonths: readonly {
    readonly month: Month;
    readonly everybodyStays: string;
    readonly expected: string | null;
  }[];
  /** If everybody stays. */
  readonly openByShare: CountOfPersons['byShare'];
  readonly stepsReached: CountOfPersons['stepsReached'];
  readonly notices: CountOfPersons['notices'];
}

export function publishedForecast(
  forecast: ForecastOfMunicipality,
  assumptions: ForecastAssumptions,
  rates: ExitRates | undefined,
  stated: readonly string[],
): PublishedForecast {
  const { months, total, paidMonths, counts, openPersons } = forecast;
  return {
    asOf: assumptions.asOf,
    openPersons,
    assumptions: stated,
    exitRates: rates ?? null,
    months: months.map(({ month, everybodyStays, withExits }) => ({
      month,
      everybodyStays: euros(everybodyStays),
      withExits: publishedExits(withExits),
    })),
    total: { everybodyStays: euros(total.everybodyStays), withExits: publishedExits(total.withExits) },
    paidMonths: paidMonths.map(({ month, everybodyStays, expected }) => ({
      month,
      everybodyStays: euros(everybodyStays),
      expected: expected === undefined ? null : euros(expected),
    })),
    openByShare: counts.byShare,
    stepsReached: counts.stepsReached,
    notices: counts.notices,
  };
}

function publishedExits(
  uncertain: (UncertainCost & { readonly expectedPersons: number }) | undefined,
): PublishedExits | null {
  if (uncertain === undefined) return null;
  const { expected, intervals, expectedPersons } = uncertain;
  const of = (level: IntervalLevel) => ({
    low: euros(intervals[level].low),
    high: euros(intervals[level].high),
  });
  return {
    expected: euros(expected),
    intervals: { 80: of(80), 95: of(95) },
    expectedPersons: Math.round(expectedPersons * 10) / 10,
  };
}
