import type { Month } from '#calendar-date';
import type { Benefit } from '#contracts';
import type { Statutes } from '#statutes';
import type { ExpectedLine } from './expected-line.js';
import { isPassedOn } from './invoice-dates.js';

/** What is invoiced apart: one regime, benefit and kind of one municipality and month. */
export interface InvoiceSum {
  /** Three-digit municipality code, or `unknown`. */
  readonly municipality: string;
  readonly paidMonth: Month;
  readonly regime: string;
  readonly benefit: Benefit;
  readonly kind: 'payment' | 'correction';
  readonly persons: number;
  readonly days: number;
  /** Whole cents: sums of lines that were rounded one by one (INT-6). */
  readonly base: bigint;
  readonly municipal: bigint;
  /** Whether Kela passes it on to the Employment Fund. */
  readonly isPassedOn: boolean;
}

type OpenSum = { -readonly [Key in keyof InvoiceSum]: InvoiceSum[Key] };

/** Adds lines up as they are invoiced. Payments and corrections are never netted (INT-5). */
export class InvoiceSums {
  private readonly sums = new Map<string, OpenSum>();

  constructor(private readonly statutes: Statutes) {}

  add(line: ExpectedLine): void {
    const { payer, paidMonth, regime, benefit, kind } = line;
    const key = `${payer} ${paidMonth} ${regime} ${benefit} ${kind}`;
    const sum = this.sums.get(key) ?? this.begin(line);
    this.sums.set(key, sum);
    sum.persons++;
    sum.days += line.days;
    sum.base += line.base;
    sum.municipal += line.municipal;
  }

  private begin({ payer, paidMonth, regime, benefit, kind }: ExpectedLine): OpenSum {
    return {
      municipality: payer,
      paidMonth,
      regime,
      benefit,
      kind,
      persons: 0,
      days: 0,
      base: 0n,
      municipal: 0n,
      isPassedOn: isPassedOn(benefit, paidMonth, this.statutes),
    };
  }

  /** By municipality, month, regime, benefit and kind. */
  all(): InvoiceSum[] {
    return [...this.sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
  }
}
