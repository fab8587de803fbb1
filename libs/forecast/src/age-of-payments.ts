import type { BenefitHistory } from '#benefit-history';
import type { CalendarDate } from '#calendar-date';
import { type DayNumber, dateOf, dayNumberOf } from '#cost-responsibility';
import { knownUntil } from './known-until.js';
import { spellsOf } from './spells.js';

/** How far the payments reach that a forecast knows. */
export interface ToldAge {
  /** The latest payment date until the date of the forecast; absent where nothing was paid. */
  readonly latestPaidOn?: CalendarDate;
  /** People who were open on that day and are not on the date of the forecast: they may have left, or the data may be old. */
  readonly openThenOnly: number;
}

/** Whoever forecasts from payments that were taken out of their source long ago loses people who are only not yet told of. */
export class AgeOfPayments {
  private latest: DayNumber | undefined;
  /** How many people have their last paid day on a day. */
  private readonly lastDays = new Map<DayNumber, number>();

  constructor(
    private readonly asOf: CalendarDate,
    private readonly openWithinDays: number,
  ) {}

  add(history: BenefitHistory): void {
    const known = knownUntil(history, this.asOf);
    for (const { paidOn } of known.payments) {
      const paid = dayNumberOf(paidOn);
      if (this.latest === undefined || paid > this.latest) this.latest = paid;
    }
    const last = spellsOf(known, this.openWithinDays).at(-1)?.last;
    if (last !== undefined) this.lastDays.set(last, (this.lastDays.get(last) ?? 0) + 1);
  }

  told(): ToldAge {
    const { latest, openWithinDays } = this;
    if (latest === undefined) return { openThenOnly: 0 };
    const now = dayNumberOf(this.asOf);
    let openThenOnly = 0;
    for (const [last, people] of this.lastDays) {
      if (latest - last <= openWithinDays && now - last > openWithinDays) openThenOnly += people;
    }
    return { latestPaidOn: dateOf(latest), openThenOnly };
  }
}
