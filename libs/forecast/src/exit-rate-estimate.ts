import type { BenefitHistory } from '#benefit-history';
import { addDays, addMonths, type CalendarDate, type Month, monthOf } from '#calendar-date';
import { countPaidDays, dateOf, dayNumberOf } from '#cost-responsibility';
import { firstDayOf, lastDayOf, monthsFrom } from './assumptions.js';
import type { ExitRateBand, ExitRates } from './exit-rates.js';
import { knownUntil } from './known-until.js';
import { type Spell, spellsOf } from './spells.js';

/** How an estimate is made. These are choices of the statistics, not of the law. */
export const ESTIMATE = {
  /** The latest months that are looked at. */
  months: 24,
  /** Paid days of a band: about half a year. */
  bandPaidDays: 130,
  /** The last band is open: from about two years on. */
  bands: 5,
  /** A band with fewer months at risk is joined to its neighbour. */
  fewestMonthsAtRisk: 100,
} as const;

interface Observed {
  monthsAtRisk: number;
  exits: number;
}

/**
 * Estimates how likely a spell ends with a month from spells that were seen: persons whose benefit ended in a month, of those who
 * were paid in it. Months in which an end could not yet be told from a payment that is late are left out.
 */
export class ExitRateEstimate {
  private readonly observed: Observed[] = Array.from({ length: ESTIMATE.bands }, () => ({
    monthsAtRisk: 0,
    exits: 0,
  }));
  private readonly firstMonth: Month;
  /** The last month whose exits can be told. */
  private readonly lastMonth: Month;

  constructor(
    private readonly asOf: CalendarDate,
    private readonly openWithinDays: number,
  ) {
    const told = addDays(asOf, -openWithinDays);
    const isWhole = lastDayOf(monthOf(told)) === told;
    this.lastMonth = isWhole ? monthOf(told) : monthOf(addMonths(firstDayOf(monthOf(told)), -1));
    this.firstMonth = monthOf(addMonths(firstDayOf(this.lastMonth), 1 - ESTIMATE.months));
  }

  add(history: BenefitHistory): void {
    for (const spell of spellsOf(knownUntil(history, this.asOf), this.openWithinDays)) this.addSpell(spell);
  }

  /** Months of a person in which the benefit might have ended, that could be observed. */
  get monthsAtRisk(): number {
    return this.observed.reduce((sum, band) => sum + band.monthsAtRisk, 0);
  }

  /** Nothing where no exit was observed: that nobody left in some months does not make it certain that nobody will. */
  rates(): ExitRates | undefined {
    const bands = joined(this.observed);
    const { monthsAtRisk } = this;
    const exits = bands.reduce((sum, band) => sum + band.exits, 0);
    if (exits === 0) return undefined;
    return {
      bands: bands.map(
        (band): ExitRateBand => ({
          fromPaidDays: band.fromPaidDays,
          monthlyRate: band.exits / band.monthsAtRisk,
        }),
      ),
      origin: { how: 'estimated', monthsAtRisk, exits },
    };
  }

  private addSpell({ payments, last }: Spell): void {
    const endMonth = monthOf(dateOf(last));
    let month = laterOf(this.firstMonth, monthOf(dateOf(payments[0]?.first ?? last)));
    for (; month <= this.lastMonth && month <= endMonth; month = monthAfter(month)) {
      const end = dayNumberOf(lastDayOf(month));
      const paidDays = payments.reduce(
        (sum, payment) => sum + countPaidDays(payment.first, Math.min(end, payment.last)),
        0,
      );
      const band = Math.min(Math.floor(paidDays / ESTIMATE.bandPaidDays), ESTIMATE.bands - 1);
      const observed = this.observed[band];
      if (observed === undefined) continue;
      observed.monthsAtRisk++;
      if (month === endMonth) observed.exits++;
    }
  }
}

/** Bands with enough months; one with too few is joined to the longer ones, and the last to the shorter. */
function joined(observed: readonly Observed[]): ({ fromPaidDays: number } & Observed)[] {
  const bands: ({ fromPaidDays: number } & Observed)[] = [];
  for (const [index, { monthsAtRisk, exits }] of observed.entries()) {
    const open = bands.at(-1);
    if (open !== undefined && open.monthsAtRisk < ESTIMATE.fewestMonthsAtRisk) {
      open.monthsAtRisk += monthsAtRisk;
      open.exits += exits;
    } else {
      bands.push({ fromPaidDays: index * ESTIMATE.bandPaidDays, monthsAtRisk, exits });
    }
  }
  const last = bands.at(-1);
  const before = bands.at(-2);
  if (last !== undefined && before !== undefined && last.monthsAtRisk < ESTIMATE.fewestMonthsAtRisk) {
    before.monthsAtRisk += last.monthsAtRisk;
    before.exits += last.exits;
    bands.pop();
  }
  return bands.filter(({ monthsAtRisk }) => monthsAtRisk > 0);
}

function monthAfter(month: Month): Month {
  return monthOf(addMonths(firstDayOf(month), 1));
}

function laterOf(a: Month, b: Month): Month {
  return monthsFrom(a, b) > 0 ? b : a;
}
