import type { Choices } from '#cost-responsibility';
import type { NaivePaidDay } from './naive-facts.js';

/** A count that is taken again from the first day for every day that is asked about. */
export class NaiveCounter {
  /** In the order in which days are numbered (INT-10). */
  readonly inOrder: readonly NaivePaidDay[];
  private readonly counted: readonly boolean[];
  /** For each day, the last restart until it. */
  private readonly restart: readonly string[];
  private readonly placeOf: ReadonlyMap<NaivePaidDay, number>;

  constructor(
    byDate: readonly NaivePaidDay[],
    counts: (day: NaivePaidDay) => boolean,
    restarts: readonly string[],
    private readonly choices: Choices,
  ) {
    this.inOrder = choices['INT-10'] === 'payment-order' ? [...byDate].sort(byPaymentDate) : byDate;
    this.counted = this.inOrder.map(counts);
    this.restart = this.inOrder.map(({ date }) =>
      restarts.reduce((last, on) => (on <= date && on > last ? on : last), ''),
    );
    this.placeOf = new Map(this.inOrder.map((day, place) => [day, place]));
  }

  counts(day: NaivePaidDay): boolean {
    return this.counted[this.placeOf.get(day) ?? -1] ?? false;
  }

  /** The number of a day; of one that is not counted, the number reached before it. */
  numberOf(day: NaivePaidDay, firstLimit: number): number {
    return this.number(day, firstLimit, this.counts(day) ? 1 : 0);
  }

  /** The number that the day has or would have: the one that decides the share. */
  nextNumberOf(day: NaivePaidDay, firstLimit: number): number {
    return this.number(day, firstLimit, 1);
  }

  private number(day: NaivePaidDay, firstLimit: number, own: 0 | 1): number {
    const place = this.placeOf.get(day) ?? 0;
    let sinceBeginning = own;
    let sinceRestart = own;
    for (let before = 0; before < place; before++) {
      if (!this.counted[before]) continue;
      sinceBeginning++;
      if (this.restart[before] === this.restart[place]) sinceRestart++;
    }
    const isAboveFirst = this.choices['INT-11'] === 'first-limit' && sinceRestart > firstLimit;
    return isAboveFirst ? sinceBeginning : sinceRestart;
  }
}

function byPaymentDate(a: NaivePaidDay, b: NaivePaidDay): number {
  if (a.payment.paidOn !== b.payment.paidOn) return a.payment.paidOn < b.payment.paidOn ? -1 : 1;
  return a.date < b.date ? -1 : 1;
}
