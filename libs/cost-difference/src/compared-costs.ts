import { type Month, monthOf } from '#calendar-date';
import { centsText, exactText, type Millionths, type Timeline } from '#cost-responsibility';
import { centsOf } from './different-lines.js';

/** What costs are added up by. */
export type CostDimension = 'payer' | 'regime' | 'benefit' | 'paidMonth';

/** The same sum on both sides. Euros as text: exact, or whole cents where they are billed. */
export interface ComparedAmount {
  readonly before: string;
  readonly after: string;
  /** After less before. */
  readonly difference: string;
}

export interface ComparedCost {
  /** The municipal part of the days of payments that stand, in the months of these payments; exact. */
  readonly municipal: ComparedAmount;
  /** The invoice lines, corrections included, in their own months; whole cents. */
  readonly billed: ComparedAmount;
}

type Side = 'before' | 'after';
type Sums = Record<Side, { exact: Millionths; cents: bigint }>;

const DIMENSIONS: readonly CostDimension[] = ['payer', 'regime', 'benefit', 'paidMonth'];

/** Adds up what municipalities pay on two sides, over any number of persons. Its size depends on the places and months only. */
export class ComparedCosts {
  private readonly sums = new Map<string, Sums>();

  add({ before, after }: { readonly before: Timeline; readonly after: Timeline }): void {
    this.addSide('before', before);
    this.addSide('after', after);
  }

  total(): ComparedCost {
    return costOf(added(this.sums.values()));
  }

  /** Rows by the values of some dimensions, in their order. Places without any municipal cost are not among them. */
  by<Dimension extends CostDimension>(
    ...dimensions: readonly Dimension[]
  ): (Record<Dimension, string> & ComparedCost)[] {
    return [...this.grouped(...dimensions)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([group, sums]) => {
        const values = group.split(' ');
        const names = Object.fromEntries(dimensions.map((dimension, index) => [dimension, values[index]]));
        return { ...(names as Record<Dimension, string>), ...costOf(sums) };
      });
  }

  /** What the payers that pay more after pay more together, and what the others pay less; exact euros. */
  moved(): { readonly more: string; readonly less: string } {
    let more = 0n;
    let less = 0n;
    for (const { before, after } of this.grouped('payer').values()) {
      const difference = after.exact - before.exact;
      if (difference > 0n) more += difference;
      else less += difference;
    }
    return { more: exactText(more), less: exactText(less) };
  }

  private grouped(...dimensions: readonly CostDimension[]): Map<string, Sums> {
    const wanted = dimensions.map((dimension) => DIMENSIONS.indexOf(dimension));
    const grouped = new Map<string, Sums>();
    for (const [key, sums] of this.sums) {
      const values = key.split(' ');
      const group = wanted.map((index) => values[index]).join(' ');
      const known = grouped.get(group);
      grouped.set(group, added(known ? [known, sums] : [sums]));
    }
    return grouped;
  }

  private addSide(side: Side, { runs, invoiceLines }: Timeline): void {
    for (const { percent, payer, share, paid, municipal, days } of runs) {
      if (percent === 0) continue;
      this.at(payer, share.regime, paid.benefit, monthOf(paid.payment.paidOn))[side].exact +=
        BigInt(days) * municipal;
    }
    for (const { payer, regime, benefit, paidMonth, municipal } of invoiceLines) {
      this.at(payer, regime, benefit, paidMonth)[side].cents += centsOf(municipal);
    }
  }

  private at(payer: string, regime: string, benefit: string, paidMonth: Month): Sums {
    const key = `${payer} ${regime} ${benefit} ${paidMonth}`;
    const known = this.sums.get(key);
    if (known) return known;
    const sums = nothing();
    this.sums.set(key, sums);
    return sums;
  }
}

function nothing(): Sums {
  return { before: { exact: 0n, cents: 0n }, after: { exact: 0n, cents: 0n } };
}

function added(all: Iterable<Sums>): Sums {
  const total = nothing();
  for (const sums of all) {
    for (const side of ['before', 'after'] as const) {
      total[side].exact += sums[side].exact;
      total[side].cents += sums[side].cents;
    }
  }
  return total;
}

function costOf({ before, after }: Sums): ComparedCost {
  return {
    municipal: amountOf(exactText, before.exact, after.exact),
    billed: amountOf(centsText, before.cents, after.cents),
  };
}

function amountOf(text: (amount: bigint) => string, before: bigint, after: bigint): ComparedAmount {
  return { before: text(before), after: text(after), difference: text(after - before) };
}
