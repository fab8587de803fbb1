import { type CalendarDate, type Month, monthOf } from '#calendar-date';
import type { Benefit } from '#contracts';
import { centsText, type Millionths, millionthsOf, roundedToCents } from './exact-euros.js';
import type { InterpretationBits } from './interpretation-bits.js';
import type { Law } from './law.js';
import type { Run } from './run.js';

/** What one municipality is invoiced for one person, benefit and month. Days with a share of zero are not in it. */
export interface InvoiceLine {
  /** Three-digit municipality code, or `unknown`. */
  readonly payer: string;
  readonly regime: string;
  readonly benefit: Benefit;
  readonly paidMonth: Month;
  readonly kind: 'payment' | 'correction';
  /** Negative in a correction, as the amounts are. */
  readonly days: number;
  /** Euros, whole cents. */
  readonly base: string;
  /** Euros, whole cents: the exact sum, rounded once (INT-6). */
  readonly municipal: string;
  readonly interpretations: readonly string[];
}

interface OpenLine {
  readonly payer: string;
  readonly regime: string;
  readonly benefit: Benefit;
  readonly paidMonth: Month;
  readonly kind: InvoiceLine['kind'];
  readonly runs: Run[];
  days: number;
  base: Millionths;
  exact: Millionths;
  /** The sum of the parts of the days, each rounded. */
  roundedDaily: bigint;
  interpretations: InterpretationBits;
}

/** An invoice line and the runs of paid days on it, in the order of the payments. */
export interface LineOfRuns {
  readonly line: InvoiceLine;
  readonly runs: readonly Run[];
}

/** Adds runs up to the invoice lines of one person. */
export class InvoiceLines {
  private readonly lines = new Map<string, OpenLine>();
  /** By benefit, month and kind: what may bring days into a line from that of another payer or regime. */
  private readonly movedBy = new Map<string, InterpretationBits>();
  private readonly moving: InterpretationBits;

  constructor(private readonly law: Law) {
    this.moving = law.names.bit('INT-1') | law.names.bit('INT-9');
  }

  add(run: Run, kind: InvoiceLine['kind'], paidOn: CalendarDate, turnedBy: InterpretationBits = 0): void {
    const dependsOn = run.interpretations | turnedBy;
    // A day without a share is in no line, but may be in this one under another choice.
    if (run.percent === 0 && dependsOn === 0) return;
    const line = this.lineFor(run, kind, monthOf(paidOn));
    line.interpretations |= dependsOn;
    this.remember(line, dependsOn & this.moving);
    if (run.percent === 0) return;
    const sign = kind === 'correction' ? -1 : 1;
    const days = BigInt(sign * run.days);
    line.runs.push(run);
    line.days += sign * run.days;
    line.base += days * millionthsOf(run.base);
    line.exact += days * run.municipal;
    line.roundedDaily += days * roundedToCents(run.municipal);
  }

  private remember(line: OpenLine, moving: InterpretationBits): void {
    if (moving === 0) return;
    const key = withinReach(line);
    this.movedBy.set(key, (this.movedBy.get(key) ?? 0) | moving);
  }

  private lineFor({ payer, share, paid }: Run, kind: InvoiceLine['kind'], paidMonth: Month): OpenLine {
    const { regime } = share;
    const { benefit } = paid;
    // In this order the keys sort as the lines do.
    const key = `${payer} ${regime} ${benefit} ${paidMonth} ${kind}`;
    const known = this.lines.get(key);
    if (known) return known;
    const line: OpenLine = {
      payer,
      regime,
      benefit,
      paidMonth,
      kind,
      runs: [],
      days: 0,
      base: 0n,
      exact: 0n,
      roundedDaily: 0n,
      interpretations: 0,
    };
    this.lines.set(key, line);
    return line;
  }

  /** By payer, regime, benefit, month and kind. A line whose exact municipal part is zero is left out. */
  sorted(): LineOfRuns[] {
    const { choices, names } = this.law;
    return [...this.lines.entries()]
      .filter(([, { exact }]) => exact !== 0n)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, line]) => {
        const { runs, exact, roundedDaily, interpretations } = line;
        const once = roundedToCents(exact);
        const municipal = choices['INT-6'] === 'each-day' ? roundedDaily : once;
        const rounding = once === roundedDaily ? 0 : names.bit('INT-6');
        return {
          line: {
            payer: line.payer,
            regime: line.regime,
            benefit: line.benefit,
            paidMonth: line.paidMonth,
            kind: line.kind,
            days: line.days,
            base: centsText(roundedToCents(line.base)),
            municipal: centsText(municipal),
            interpretations: names.names(
              interpretations | rounding | (this.movedBy.get(withinReach(line)) ?? 0),
            ),
          },
          runs,
        };
      });
  }
}

/** What no choice changes about the line that a day is in. */
function withinReach({
  benefit,
  paidMonth,
  kind,
}: Pick<InvoiceLine, 'benefit' | 'paidMonth' | 'kind'>): string {
  return `${benefit} ${paidMonth} ${kind}`;
}
