import type { CalendarDate } from '#calendar-date';
import type { ServicesByTables } from './draw-stints.js';
import type { Homes } from './homes.js';
import type { LawOfLives } from './law-of-lives.js';
import type { Life } from './life.js';
import type { PopulationRates } from './rates.js';

/** Where lives are drawn from. */
export interface Draw {
  readonly rates: PopulationRates;
  readonly law: LawOfLives;
  readonly homes: Homes;
  readonly services: ServicesByTables;
  readonly today: CalendarDate;
  /** How many times as often as the memo has it somebody has a service. */
  readonly emphasis: number;
}

/** What is drawn of a life by its kind of plan. */
export type Core = Omit<
  Life,
  'jobseeker' | 'home' | 'county' | 'today' | 'flaw' | 'referredToKela' | 'moved'
>;
