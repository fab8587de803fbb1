import type { BenefitCommand } from '#benefit-history';
import type { CalendarDate } from '#calendar-date';
import type { FindingCode } from '#case-review';
import type { Areas, Statutes } from '#statutes';
import { benefitsOf } from './benefits-of-life.js';
import { Chance } from './chance.js';
import type { Draw } from './draw.js';
import { drawLife } from './draw-life.js';
import { ServicesByTables } from './draw-stints.js';
import { dutiesInRehabilitation } from './duties-of-life.js';
import { FLAWS, type Flaw } from './flaw.js';
import { Homes } from './homes.js';
import { LawOfLives } from './law-of-lives.js';
import type { Life } from './life.js';
import { possibleFlaws } from './possible-flaws.js';
import type { PopulationRates } from './rates.js';
import { reportsOf } from './reports-of-life.js';
import { spoiled } from './spoil.js';
import type { ToldReport } from './told-report.js';

export interface PopulationSize {
  readonly jobseekers: number;
  /** The same seed, day and size give the same people. */
  readonly seed: number;
  /** Nothing is dated after this day. */
  readonly today: CalendarDate;
  /** How many times as often as the memo has it somebody has a service; once when absent. */
  readonly emphasis?: number;
  /** The municipalities of the population; all when absent. */
  readonly municipalities?: readonly string[];
  /** The identifier of each, by its number from one on, in order; `J0000001` when absent. */
  readonly identifierOf?: (number: number) => string;
  /** How many lives have an irregularity, in per cent; the rates of the file when absent. */
  readonly irregularPercent?: number;
  /** Of which kinds; of all when absent. */
  readonly flaws?: readonly Flaw[];
}

export interface PopulationBasis {
  readonly rates: PopulationRates;
  readonly statutes: Statutes;
  readonly areas: Areas;
}

/** A finding that the case review makes of a life, because the life was made so. */
export interface Planted {
  readonly finding: FindingCode;
  /** How many findings of the kind there are. */
  readonly times: number;
}

/** One invented jobseeker: what was settled of the life, and what is told of it. */
export interface InventedJobseeker {
  readonly life: Life;
  readonly reports: readonly ToldReport[];
  readonly benefits: readonly BenefitCommand[];
  readonly planted: readonly Planted[];
}

const DIGITS = 7;

/**
 * Invented jobseekers whose rates follow the memo, one after the other in the order of their identifiers, so that any number
 * of them takes no more memory than one. Each has chance of its own: the first thousand of a million are those of a thousand.
 */
export function* population(size: PopulationSize, basis: PopulationBasis): Generator<InventedJobseeker> {
  const law = new LawOfLives(basis.statutes);
  for (const { life, chance } of drawn(size, basis, law)) {
    yield {
      life,
      reports: reportsOf(life, law, basis.rates),
      benefits: benefitsOf(life, basis.rates, basis.statutes, chance),
      planted: plantedIn(life, law),
    };
  }
}

/** The lives of a population, of which nothing is told yet. */
export function* lives(size: PopulationSize, basis: PopulationBasis): Generator<Life> {
  for (const { life } of drawn(size, basis, new LawOfLives(basis.statutes))) yield life;
}

function* drawn(
  size: PopulationSize,
  { rates, areas }: PopulationBasis,
  law: LawOfLives,
): Generator<{ readonly life: Life; readonly chance: Chance }> {
  const { today, emphasis = 1, identifierOf = numbered } = size;
  const draw: Draw = {
    rates,
    law,
    homes: new Homes(rates, areas, size.municipalities),
    services: new ServicesByTables(rates, law, today),
    today,
    emphasis,
  };
  for (let number = 1; number <= size.jobseekers; number++) {
    const chance = new Chance(seedOf(size.seed, number));
    yield {
      life: perhapsSpoiled(drawLife(identifierOf(number), draw, chance), size, rates, law, chance),
      chance,
    };
  }
}

function numbered(number: number): string {
  return `J${String(number).padStart(DIGITS, '0')}`;
}

function perhapsSpoiled(
  life: Life,
  { irregularPercent, flaws = FLAWS }: PopulationSize,
  { irregularities: rates }: PopulationRates,
  law: LawOfLives,
  chance: Chance,
): Life {
  const percent = life.rehabilitation === undefined ? rates.percent : rates.ofRehabilitationPercent;
  if (chance.part() * 100 >= (irregularPercent ?? percent)) return life;
  const possible = possibleFlaws(life, law).filter((flaw) => flaws.includes(flaw));
  if (possible.length === 0) return life;
  const weights = possible.map((flaw) => [flaw, flaw === 'person-not-heard' ? rates.notHeardWeight : 1]);
  return spoiled(life, chance.weighted<Flaw>(Object.fromEntries(weights)), law);
}

function plantedIn(life: Life, law: LawOfLives): readonly Planted[] {
  const duties = dutiesInRehabilitation(life, law);
  return [
    ...(life.flaw === undefined ? [] : [{ finding: life.flaw, times: 1 }]),
    ...(duties === 0 ? [] : [{ finding: 'duty-in-rehabilitative-work-activity' as const, times: duties }]),
  ];
}

/** Far apart for neighbours, so that their chances have nothing in common. */
function seedOf(seed: number, number: number): number {
  const mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(number, 0xc2b2ae35);
  return Math.imul(mixed ^ (mixed >>> 15), 0x27d4eb2f);
}
