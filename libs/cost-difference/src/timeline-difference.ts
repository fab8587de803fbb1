import { centsText, exactText, type Millionths, type Timeline } from '#cost-responsibility';
import { type DifferentDays, differentDaysOf, municipalOf } from './different-days.js';
import { centsOf, type DifferentLine, differentLines } from './different-lines.js';
import { type DifferentRuns, differentRuns } from './different-runs.js';

/** By how much something changed: days with another result, and euros after less before. */
export interface Change {
  readonly days: number;
  /** Of the days, exact. */
  readonly municipal: string;
  /** Of the invoice lines, whole cents. */
  readonly billed: string;
}

/** The difference of two timelines of one person: of two laws, two readings of it, or two moments. */
export class TimelineDifference {
  private readonly runs: readonly DifferentRuns[];
  /** Invoice lines that differ. */
  readonly invoiceLines: readonly DifferentLine[];

  constructor(
    readonly before: Timeline,
    readonly after: Timeline,
  ) {
    this.runs = differentRuns(before.runs, after.runs);
    this.invoiceLines = differentLines(before.invoiceLines, after.invoiceLines);
  }

  /** Neither a day nor an invoice line differs. */
  get isEmpty(): boolean {
    return this.runs.length === 0 && this.invoiceLines.length === 0;
  }

  /** The days that differ, by date. */
  *days(): Generator<DifferentDays> {
    for (const runs of this.runs) yield differentDaysOf(runs);
  }

  get change(): Change {
    return {
      days: this.runs.reduce((sum, { days }) => sum + days, 0),
      municipal: exactText(this.runs.reduce((sum: Millionths, runs) => sum + municipalOf(runs), 0n)),
      billed: centsText(this.invoiceLines.reduce((sum, { municipal }) => sum + centsOf(municipal), 0n)),
    };
  }
}
