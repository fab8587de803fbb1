import type { InterpretationBits } from './interpretation-bits.js';
import type { DayNumber } from './paid-day-numbers.js';
import type { RestartPoint } from './restarts.js';

/** The part of time that one count concerns. */
export interface CountBounds {
  /** The restart that began it, if one did. */
  readonly restart: RestartPoint | undefined;
  /** The restart that begins the next count, if there is one. */
  readonly next: RestartPoint | undefined;
}

/**
 * One counter of one person. Days between two restarts form a span of their own, so that the numbers come out the same in
 * whichever order the days arrive (INT-10).
 */
export class CounterState {
  private readonly counted: number[];
  private readonly dependsOn: InterpretationBits[];
  private span = 0;

  constructor(private readonly points: readonly RestartPoint[]) {
    this.counted = new Array<number>(points.length + 1).fill(0);
    this.dependsOn = new Array<InterpretationBits>(points.length + 1).fill(0);
  }

  /** Moves to the span of a day. */
  moveTo(day: DayNumber): void {
    this.span = 0;
    while (this.span < this.points.length && (this.points[this.span]?.day ?? day) <= day) this.span++;
  }

  /** Days counted since the last restart of the whole count. */
  wholeCount(): number {
    return this.sum(this.counted, this.begin(true), this.end(true));
  }

  /** Days counted since the last restart of any scope: the way to the first limit (INT-11). */
  limitCount(): number {
    return this.sum(this.counted, this.begin(false), this.end(false));
  }

  /** The interpretations that the numbers of this span depend on. */
  bits(): InterpretationBits {
    let bits = 0;
    for (let span = this.begin(true); span < this.end(true); span++) bits |= this.dependsOn[span] ?? 0;
    for (let index = 0; index < this.points.length; index++) {
      const turnedBy = this.points[index]?.restart.turnedBy ?? 0;
      if (turnedBy === 0) continue;
      const isAfter = this.span > index;
      const across = isAfter
        ? this.sum(this.counted, 0, index + 1)
        : this.sum(this.counted, index + 1, this.counted.length);
      const acrossDepends = isAfter ? this.any(0, index + 1) : this.any(index + 1, this.counted.length);
      if (across > 0 || acrossDepends) bits |= turnedBy;
    }
    return bits;
  }

  add(days: number): void {
    this.counted[this.span] = (this.counted[this.span] ?? 0) + days;
  }

  /** Days of this span are counted, or are not, because of these choices. */
  depend(bits: InterpretationBits): void {
    this.dependsOn[this.span] = (this.dependsOn[this.span] ?? 0) | bits;
  }

  /**
   * The restarts between which the days of a count lie.
   * @param wholeOnly of the whole count; else of the way to the first limit (INT-11)
   */
  bounds(wholeOnly: boolean): CountBounds {
    return {
      restart: this.points[this.begin(wholeOnly) - 1],
      next: this.points[this.end(wholeOnly) - 1],
    };
  }

  private begin(wholeOnly: boolean): number {
    for (let span = this.span; span > 0; span--) if (this.separates(span - 1, wholeOnly)) return span;
    return 0;
  }

  private end(wholeOnly: boolean): number {
    for (let span = this.span; span < this.points.length; span++) {
      if (this.separates(span, wholeOnly)) return span + 1;
    }
    return this.points.length + 1;
  }

  private separates(index: number, wholeOnly: boolean): boolean {
    const restart = this.points[index]?.restart;
    return restart?.active === true && (restart.wholeCount || !wholeOnly);
  }

  private sum(values: readonly number[], begin: number, end: number): number {
    let sum = 0;
    for (let span = begin; span < end; span++) sum += values[span] ?? 0;
    return sum;
  }

  private any(begin: number, end: number): boolean {
    for (let span = begin; span < end; span++) if (this.dependsOn[span]) return true;
    return false;
  }
}
