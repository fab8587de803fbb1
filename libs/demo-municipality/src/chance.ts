import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Reproducible chance: the same seed gives the same story on every machine. */
export class Chance {
  private readonly generator;

  constructor(seed: number) {
    this.generator = xoroshiro128plus(seed);
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return uniformInt(this.generator, least, most);
  }

  /** True in `percent` of a hundred cases. */
  percent(percent: number): boolean {
    return this.between(1, 100) <= percent;
  }

  oneOf<T>(first: T, ...others: readonly T[]): T {
    return [first, ...others][this.between(0, others.length)] ?? first;
  }
}
