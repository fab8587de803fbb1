import { type BenefitHistory, paidUntil } from '#benefit-history';
import type { CalendarDate } from '#calendar-date';
import { type Choices, timeline } from '#cost-responsibility';
import type { Statutes } from '#statutes';
import type { BilledLine } from './billed-line.js';
import type { Difference } from './difference.js';
import { type ExpectedLine, expectedLines } from './expected-line.js';
import { agree, NOTHING, sumOf } from './figure.js';
import { invoiceDatesOf } from './invoice-dates.js';
import { subjectOf } from './open-lines.js';

/** Another view under which the billed figure would be right. */
export type Reading =
  | { readonly reading: 'interpretation'; readonly interpretation: string; readonly choice: string }
  /** What had been paid until the day of the invoice: later payments have renumbered the days. */
  | { readonly reading: 'paid-until'; readonly on: CalendarDate };

export interface ReadingsAsked {
  readonly jobseeker: string;
  readonly history: BenefitHistory;
  readonly statutes: Statutes;
  readonly choices: Choices;
  /** The interpretations that can change any line or day of the person. */
  readonly interpretations: ReadonlySet<string>;
  readonly billed: readonly BilledLine[];
}

/** Looks for the readings under which one person's billed lines would be right. Each is computed once, when first asked for. */
export class OtherReadings {
  private readonly computed = new Map<string, readonly ExpectedLine[]>();

  constructor(private readonly asked: ReadingsAsked) {}

  /** Those under which everything that was billed about the subject of a difference is as it should be. */
  explaining(difference: Difference): Reading[] {
    if (difference.kind === 'billed-late') return [];
    return [...this.candidates(difference)].filter((reading) => this.isRight(difference, reading));
  }

  private *candidates({ billed, paidMonth }: Difference): Generator<Reading> {
    const { statutes, choices, interpretations } = this.asked;
    const lastInvoice = billed
      .map(({ invoicedOn }) => invoicedOn)
      .sort()
      .at(-1);
    const on = lastInvoice ?? invoiceDatesOf(paidMonth, statutes)?.sentBy;
    if (on !== undefined) yield { reading: 'paid-until', on };
    for (const id of interpretations) {
      const known = statutes.interpretations.get(id);
      for (const [choice, { notComputable }] of Object.entries(known?.choices ?? {})) {
        if (notComputable || choice === (choices[id] ?? known?.default)) continue;
        yield { reading: 'interpretation', interpretation: id, choice };
      }
    }
  }

  private isRight({ expected, billed }: Difference, reading: Reading): boolean {
    const keys = new Set([
      ...(expected ? [keyOf(expected.payer, expected)] : []),
      ...billed.map(keyOfBilled),
    ]);
    const lines = this.linesUnder(reading);
    return [...keys].every((key) => {
      const sum = sumOf(this.asked.billed.filter((line) => keyOfBilled(line) === key));
      const line = lines.find((each) => keyOf(each.payer, each) === key);
      return agree(sum, line ?? NOTHING);
    });
  }

  private linesUnder(reading: Reading): readonly ExpectedLine[] {
    const key = JSON.stringify(reading);
    const known = this.computed.get(key);
    if (known) return known;
    const { jobseeker, history, statutes, choices } = this.asked;
    const lines =
      reading.reading === 'paid-until'
        ? expectedLines(jobseeker, timeline(paidUntil(history, reading.on), statutes, choices))
        : expectedLines(
            jobseeker,
            timeline(history, statutes, { ...choices, [reading.interpretation]: reading.choice }),
          );
    this.computed.set(key, lines);
    return lines;
  }
}

function keyOfBilled(line: BilledLine): string {
  return keyOf(line.municipality, line);
}

function keyOf(municipality: string, line: Parameters<typeof subjectOf>[0]): string {
  return `${municipality} ${subjectOf(line)}`;
}
