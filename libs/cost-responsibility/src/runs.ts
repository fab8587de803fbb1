import type { RecordedPayment } from '#benefit-history';
import { CounterState } from './counter-state.js';
import { type Counting, countingOf } from './counting.js';
import { partOf } from './exact-euros.js';
import { exemptionOf } from './exemption.js';
import type { FactsOfPerson } from './facts-of-person.js';
import type { InterpretationBits } from './interpretation-bits.js';
import type { Law } from './law.js';
import type { LawShare } from './law-share.js';
import { paidDayAfter } from './paid-day-numbers.js';
import { payerOf } from './payer.js';
import { dependingOnOrder, inPaymentOrder } from './payment-order.js';
import type { PeriodCount, Run } from './run.js';
import type { Paid, Segment } from './segment.js';
import { segmentsOf } from './segments.js';
import { baseOf, daysAlike, numberOf, shareOn, stepOf } from './share-steps.js';

/** Told of each segment that a counter was asked about, in the order of the numbers, for the explanation of a number. */
export type CountingWitness = (counter: number, segment: Segment, counting: Counting) => void;

export interface RunsAsked {
  readonly witness?: CountingWitness;
  /** Only the runs of this payment; what comes after it need not be computed. */
  readonly only?: RecordedPayment;
}

/** The runs of one person's paid days, by date. */
export function runsOf(
  inCalendarOrder: readonly Paid[],
  facts: FactsOfPerson,
  law: Law,
  asked: RunsAsked = {},
): Run[] {
  const runs = new RunsOfPerson(inCalendarOrder, facts, law, asked).all();
  return law.choices['INT-10'] === 'payment-order' ? runs.sort((a, b) => a.first - b.first) : runs;
}

class RunsOfPerson {
  private readonly counters: readonly CounterState[];
  private readonly periods = new Map<string, PeriodCount>();
  private readonly moved: ReadonlySet<Paid>;
  private readonly runs: Run[] = [];

  constructor(
    private readonly inCalendarOrder: readonly Paid[],
    private readonly facts: FactsOfPerson,
    private readonly law: Law,
    private readonly asked: RunsAsked,
  ) {
    this.counters = facts.restarts.map((points) => new CounterState(points));
    this.moved = dependingOnOrder(inCalendarOrder);
  }

  all(): Run[] {
    const { only } = this.asked;
    const byPayment = this.law.choices['INT-10'] === 'payment-order';
    const paids = byPayment ? inPaymentOrder(this.inCalendarOrder) : this.inCalendarOrder;
    for (const paid of paids) {
      for (const segment of segmentsOf(paid, this.facts.cuts)) this.take(segment);
      if (paid.payment === only) return this.runs.filter((run) => run.paid === paid);
    }
    return this.runs;
  }

  private take(segment: Segment): void {
    const { share, turnedBy } = this.shareOf(segment);
    for (const counter of this.counters) counter.moveTo(segment.first);
    this.rememberPeriod(segment, share);
    for (let index = 0; index < this.counters.length; index++) {
      const rule = this.law.counters[index];
      const counter = this.counters[index];
      if (!rule || !counter) continue;
      const counting = countingOf(rule, segment, this.facts);
      this.asked.witness?.(index, segment, counting);
      if (counting.turnedBy !== 0) counter.depend(counting.turnedBy);
      if (index === share.counter) this.addRuns(segment, share, turnedBy, counter, counting);
      if (counting.counted) counter.add(segment.days);
    }
    if (share.counter === undefined) this.addRuns(segment, share, turnedBy, undefined, undefined);
  }

  /** The rule by the paid day or by the date of the payment (INT-9). */
  private shareOf({ paid, first }: Segment): { share: LawShare; turnedBy: InterpretationBits } {
    const shares = this.law.shares[paid.benefit];
    const byDay = shareOn(shares, first);
    const byPayment = shareOn(shares, paid.paidOn);
    return {
      share: this.law.choices['INT-9'] === 'payment-date' ? byPayment : byDay,
      turnedBy: byDay === byPayment ? 0 : this.law.names.bit('INT-9'),
    };
  }

  /** The first paid day of a payment period settles its share, also when it lies before the regime began. */
  private rememberPeriod({ paid, first }: Segment, share: LawShare): void {
    if (this.periods.has(paid.period) || share.counter === undefined) return;
    const counter = this.counters[share.counter];
    const ofPeriod = this.law.shares[paid.benefit].find(
      (each) => each.forWholePeriod && each.counter === share.counter,
    );
    if (!counter || !ofPeriod) return;
    const limitNumber = counter.limitCount() + 1;
    const number = numberOf(limitNumber, counter.wholeCount() + 1, ofPeriod.firstLimit);
    this.periods.set(paid.period, {
      first,
      number,
      bounds: counter.bounds(limitNumber > ofPeriod.firstLimit),
      interpretations: this.withoutIdleRestart(counter.bits(), number <= ofPeriod.firstLimit),
    });
  }

  private addRuns(
    segment: Segment,
    share: LawShare,
    ruleTurnedBy: InterpretationBits,
    counter: CounterState | undefined,
    counting: Counting | undefined,
  ): void {
    const { paid } = segment;
    const home = payerOf(segment, this.facts, this.law);
    const noShare = exemptionOf(share, segment, this.facts);
    const base = baseOf(paid, share);
    const period = share.forWholePeriod ? this.periods.get(paid.period) : undefined;
    const counted = counting?.counted ?? false;
    const limitCount = counter?.limitCount() ?? 0;
    const wholeCount = counter?.wholeCount() ?? 0;
    const shared =
      ruleTurnedBy | home.turnedBy | (counter && this.moved.has(paid) ? this.law.names.bit('INT-10') : 0);
    const counterBits = counter?.bits() ?? 0;

    let done = 0;
    while (done < segment.days) {
      const next = numberOf(limitCount + done + 1, wholeCount + done + 1, share.firstLimit);
      const step = stepOf(share, period?.number ?? next);
      const days = counted
        ? daysAlike(
            share,
            step,
            limitCount + done,
            wholeCount + done,
            segment.days - done,
            period !== undefined,
          )
        : segment.days;
      const percent = noShare.by ? 0 : step.percent;
      const number = counted ? next : counter ? numberOf(limitCount, wholeCount, share.firstLimit) : 0;
      this.runs.push({
        paid,
        first: done === 0 ? segment.first : paidDayAfter(segment.first, done),
        days,
        share,
        number,
        counted,
        percent,
        payer: home.payer,
        base,
        municipal: partOf(base, percent),
        provision: (noShare.by ?? step).provision.citation,
        interpretations:
          shared |
          this.withoutIdleRestart(counterBits, number <= share.firstLimit) |
          (step.percent > 0 ? noShare.turnedBy : 0) |
          (period?.interpretations ?? 0),
        because: {
          step,
          noShare: noShare.by,
          counting,
          bounds: counter?.bounds(limitCount + done + (counted ? 1 : 0) > share.firstLimit),
          period,
          home: home.home,
        },
      });
      done += days;
    }
  }

  /** Until the first limit a restart of the whole count and one of the first limit give the same number (INT-11). */
  private withoutIdleRestart(bits: InterpretationBits, untilFirstLimit: boolean): InterpretationBits {
    return untilFirstLimit ? bits & ~this.law.names.bit('INT-11') : bits;
  }
}
