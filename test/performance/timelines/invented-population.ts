import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { addDays, type CalendarDate, calendarDate } from '#calendar-date';

/** Payments end before general support began, so that a payment period never has to be cut there. */
const LAST_DAY = calendarDate('2025-12-28');
const PERIOD_DAYS = 28;
const PERIODS_A_YEAR = 13;
const MUNICIPALITIES = ['091', '837', '205', '765', '290', '777'] as const;
const SERVICES = ['rehabilitative-work-activity', 'job-search-coaching', 'labour-market-training'] as const;

export interface Population {
  readonly jobseekers: number;
  /** Of payments every four weeks, the same years for everybody. */
  readonly years: number;
  readonly seed: number;
}

/**
 * The rows of payments.csv without their header, month after month as payers export them: one jobseeker's rows stand far
 * apart. The same seed gives the same rows.
 */
export function* paymentRows({ jobseekers, years, seed }: Population): Generator<string> {
  const people = Array.from({ length: jobseekers }, (_, number) => new Payee(number, seed, years));
  for (let period = 0; period < years * PERIODS_A_YEAR; period++) {
    const firstDay = addDays(firstDayOf(years), period * PERIOD_DAYS);
    for (const payee of people) yield* payee.rowsOf(period, firstDay);
  }
}

/** The rows of facts.csv without their header. */
export function* factRows({ jobseekers, years, seed }: Population): Generator<string> {
  const firstDay = firstDayOf(years);
  for (let number = 0; number < jobseekers; number++) {
    const name = nameOf(number);
    const chance = chanceOf(seed ^ 0x5eed, number);
    const home = chance(MUNICIPALITIES.length);
    yield `${name},home-municipality,2018-01-01,${MUNICIPALITIES[home]}`;
    if (chance(100) < 8) {
      const next = MUNICIPALITIES[(home + 1) % MUNICIPALITIES.length];
      yield `${name},home-municipality,${addDays(firstDay, 60 + chance(900))},${next}`;
    }
    if (chance(100) < 5) yield `${name},integration,${addDays(firstDay, chance(400))},protection`;
    if (chance(100) < 25) {
      const on = addDays(firstDay, 400 + chance(900));
      yield `${name},employment-condition-met,${on},`;
      yield `${name},new-maximum-period,${on},`;
    }
  }
}

/** One jobseeker of the population: what stays the same from payment to payment. */
class Payee {
  private readonly name: string;
  private readonly chance: (below: number) => number;
  /** Periods of another benefit before labour market support. */
  private readonly before: number;
  private readonly isInsured: boolean;
  private readonly perDay: string;
  private readonly childIncrease: string;

  constructor(number: number, seed: number, years: number) {
    this.name = nameOf(number);
    this.chance = chanceOf(seed, number);
    this.before = this.chance(2) === 0 ? 0 : this.chance(Math.min(20, years * PERIODS_A_YEAR));
    this.isInsured = this.chance(2) === 0;
    this.perDay = `${50 + this.chance(40)}.${10 + this.chance(90)}`;
    this.childIncrease = this.chance(4) === 0 ? '7.01' : '';
  }

  *rowsOf(period: number, firstDay: CalendarDate): Generator<string> {
    if (this.chance(20) === 0) return;
    const lastDay = addDays(firstDay, PERIOD_DAYS - 1);
    const id = `${this.name}-${period}`;
    const ground = this.chance(8) === 0 ? (SERVICES[this.chance(SERVICES.length)] ?? '') : 'unemployment';
    const told = `${firstDay},${lastDay},${addDays(lastDay, 2 + this.chance(6))},,${this.amounts(period)},${ground}`;
    yield `${id},${this.name},${this.benefit(period)},${told},,`;
    if (this.chance(100) > 0) return;
    const corrected = addDays(lastDay, 30);
    yield `${id}-c,${this.name},,,,${corrected},,,,,,,,${id}`;
    const again = `${firstDay},${addDays(lastDay, -7)},${corrected},,${this.amounts(period)},unemployment`;
    yield `${id}-r,${this.name},${this.benefit(period)},${again},,`;
  }

  private benefit(period: number): string {
    if (period >= this.before) return 'labour-market-support';
    return this.isInsured ? 'earnings-related-allowance' : 'basic-allowance';
  }

  /** Per day, child increase, increment, basic part. */
  private amounts(period: number): string {
    return this.isInsured && period < this.before
      ? `${this.perDay},${this.childIncrease},,37.21`
      : `37.21,${this.childIncrease},,`;
  }
}

function firstDayOf(years: number): CalendarDate {
  return addDays(LAST_DAY, 1 - years * PERIODS_A_YEAR * PERIOD_DAYS);
}

function nameOf(number: number): string {
  return `JS-${`${(number * 7919) % 1_000_003}`.padStart(7, '0')}-${number}`;
}

function chanceOf(seed: number, number: number): (below: number) => number {
  const generator = xoroshiro128plus(seed * 1_000_003 + number);
  return (below) => uniformInt(generator, 0, below - 1);
}
