import { countPaidDays, type DayNumber, paidDayAfter, type Run } from '#cost-responsibility';

/** Days of a run from one of its days on. */
export interface RunPart {
  readonly run: Run;
  /** The number of the first of these days. */
  readonly number: number;
}

/** A place among the days of a timeline. */
export class RunCursor {
  private index = 0;
  /** Days of the run that lie behind. */
  private done = 0;

  constructor(private readonly runs: readonly Run[]) {}

  /** The day here; nothing behind the last one. */
  get day(): DayNumber | undefined {
    const run = this.runs[this.index];
    return run && (this.done === 0 ? run.first : paidDayAfter(run.first, this.done));
  }

  /** The days from here to the end of the run, or to the day before another one. */
  daysBefore(day: DayNumber | undefined): number {
    const run = this.run();
    const left = run.days - this.done;
    return day === undefined ? left : Math.min(left, countPaidDays(this.day ?? run.first, day - 1));
  }

  part(): RunPart {
    const run = this.run();
    return { run, number: run.number + (run.counted ? this.done : 0) };
  }

  /** Goes on by days of the run. */
  advance(days: number): void {
    this.done += days;
    if (this.done < this.run().days) return;
    this.index++;
    this.done = 0;
  }

  private run(): Run {
    const run = this.runs[this.index];
    if (!run) throw new RangeError('behind the last day');
    return run;
  }
}
