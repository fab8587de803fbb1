import type { Month } from '#calendar-date';
import type { Millionths } from '#cost-responsibility';
import { expectedCosts, partlyPaid } from './expected-costs.js';
import { INTERVAL_LEVELS, type Interval, type IntervalLevel, intervalOf } from './interval.js';

/** A cost under exit rates. The intervals are of its level's probability. */
export interface UncertainCost {
  readonly expected: Millionths;
  readonly intervals: Readonly<Record<IntervalLevel, Interval>>;
}

export interface ForecastMonth {
  readonly month: Month;
  /** By the paid days of the month. */
  readonly everybodyStays: Millionths;
  readonly withExits?: UncertainCost & { readonly expectedPersons: number };
}

/** What the forecast of a municipality keeps of a person: the rates may be known only after the last one. */
export interface KeptOfPerson {
  readonly costs: readonly Millionths[];
  readonly paid: readonly {
    readonly month: number;
    readonly paidMonth: number;
    readonly municipal: Millionths;
  }[];
  readonly spellDays: readonly number[];
}

/** Sums over people. */
export class ForecastSums {
  readonly paidStaying: Millionths[];
  readonly paidExpected: Millionths[];
  private readonly staying: Millionths[];
  private readonly expected: Millionths[];
  private readonly variance: number[];
  private readonly persons: number[];
  private varianceOfTotal = 0;

  constructor(private readonly months: number) {
    const nothing = () => new Array<Millionths>(months).fill(0n);
    this.paidStaying = nothing();
    this.paidExpected = nothing();
    this.staying = nothing();
    this.expected = nothing();
    this.variance = new Array<number>(months).fill(0);
    this.persons = new Array<number>(months).fill(0);
  }

  addStaying(costs: KeptOfPerson['costs'], paid: KeptOfPerson['paid']): void {
    for (const [month, cost] of costs.entries()) addTo(this.staying, month, cost);
    for (const { paidMonth, municipal } of paid) addTo(this.paidStaying, paidMonth, municipal);
  }

  addLeaving(costs: KeptOfPerson['costs'], paid: KeptOfPerson['paid'], survival: readonly number[]): void {
    const { byMonth, varianceByMonth, varianceOfTotal } = expectedCosts(costs, survival);
    for (let month = 0; month < this.months; month++) {
      addTo(this.expected, month, byMonth[month] ?? 0n);
      this.variance[month] = (this.variance[month] ?? 0) + (varianceByMonth[month] ?? 0);
      this.persons[month] = (this.persons[month] ?? 0) + (survival[month] ?? 0);
    }
    this.varianceOfTotal += varianceOfTotal;
    for (const { month, paidMonth, municipal } of paid) {
      addTo(
        this.paidExpected,
        paidMonth,
        month < 0 ? municipal : partlyPaid(municipal, survival[month] ?? 0),
      );
    }
  }

  ofMonth(month: number, isUncertain: boolean): Omit<ForecastMonth, 'month'> {
    const everybodyStays = this.staying[month] ?? 0n;
    if (!isUncertain) return { everybodyStays };
    const expected = this.expected[month] ?? 0n;
    const possible = { low: 0n, high: everybodyStays };
    const intervals = intervalsOf(expected, this.variance[month] ?? 0, possible);
    return {
      everybodyStays,
      withExits: { expected, intervals, expectedPersons: this.persons[month] ?? 0 },
    };
  }

  ofAll(isUncertain: boolean): Omit<ForecastMonth, 'month'> {
    const everybodyStays = sumOf(this.staying);
    if (!isUncertain) return { everybodyStays };
    const expected = sumOf(this.expected);
    const possible = { low: this.staying[0] ?? 0n, high: everybodyStays };
    const intervals = intervalsOf(expected, this.varianceOfTotal, possible);
    return {
      everybodyStays,
      withExits: { expected, intervals, expectedPersons: this.persons[this.months - 1] ?? 0 },
    };
  }
}

function intervalsOf(expected: Millionths, variance: number, possible: Interval) {
  const of = (level: IntervalLevel) => intervalOf(expected, variance, possible, level);
  return Object.fromEntries(INTERVAL_LEVELS.map((level) => [level, of(level)])) as Record<
    IntervalLevel,
    Interval
  >;
}

function addTo(sums: Millionths[], index: number, amount: Millionths): void {
  sums[index] = (sums[index] ?? 0n) + amount;
}

function sumOf(amounts: readonly Millionths[]): Millionths {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}
