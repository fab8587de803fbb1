import type { BenefitHistory } from '#benefit-history';
import { type Home, homesOf } from './homes-of-person.js';
import { type DaySpan, isWithin, windowsOf } from './integration-window.js';
import type { InterpretationBits } from './interpretation-bits.js';
import type { Law } from './law.js';
import type { DayNumber } from './paid-day-numbers.js';
import { type RestartPoint, restartDaysOf, restartPointsOf } from './restarts.js';
import type { Paid } from './segment.js';

/** The payer of a person who has no home municipality on the day that decides. */
export const UNKNOWN_PAYER = 'unknown';

/** The facts of one person as whole numbers, and the days on which they change something. */
export class FactsOfPerson {
  /** Days of the law and of the person at which segments are cut, in order. */
  readonly cuts: readonly DayNumber[];
  /** By index of the counter. */
  readonly restarts: readonly (readonly RestartPoint[])[];
  private readonly homes: readonly Home[];
  private readonly windows: ReadonlyMap<string, { chosen: readonly DaySpan[]; others: readonly DaySpan[][] }>;
  private readonly windowBit: InterpretationBits;

  constructor(history: BenefitHistory, paids: readonly Paid[], law: Law) {
    this.homes = homesOf(history.homeMunicipalities, law.mergers);
    const restartDays = restartDaysOf(history, paids);
    this.restarts = law.counters.map((counter) => restartPointsOf(counter, restartDays));
    this.windowBit = law.names.bit('INT-15');
    this.windows = new Map(
      history.integrationPeriods.length === 0
        ? []
        : [...law.windows.values()].map((rule) => {
            const under = (choice: string) => [...windowsOf(history.integrationPeriods, rule, choice)];
            const chosen = law.choices['INT-15'] ?? '';
            const others = law.windowChoices.filter((choice) => choice !== chosen).map(under);
            return [rule.act, { chosen: under(chosen), others }];
          }),
    );
    this.cuts = this.cutDays(law);
  }

  private cutDays(law: Law): readonly DayNumber[] {
    const own = new Set<DayNumber>();
    for (const { from } of this.homes) own.add(from);
    for (const { day } of this.restarts.flat()) own.add(day);
    for (const { chosen, others } of this.windows.values()) {
      for (const { first, last } of [chosen, ...others].flat()) own.add(first).add(last + 1);
    }
    if (own.size === 0) return law.cuts;
    return [...own, ...law.cuts].sort((a, b) => a - b);
  }

  homeOn(day: DayNumber): Home | undefined {
    return this.homes.findLast(({ from }) => from <= day);
  }

  /** Whether a day lies within the integration window in the words of an act, and what would turn that round. */
  withinWindow(act: string, day: DayNumber): { within: boolean; turnedBy: InterpretationBits } {
    const windows = this.windows.get(act);
    if (!windows) return OUTSIDE;
    const within = isWithin(windows.chosen, day);
    const differs = windows.others.some((other) => isWithin(other, day) !== within);
    return { within, turnedBy: differs ? this.windowBit : 0 };
  }
}

const OUTSIDE = { within: false, turnedBy: 0 };
