import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Range } from './rates.js';

const PARTS = 2 ** 30;

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

  within({ least, most }: Range): number {
    return this.between(least, most);
  }

  /** True in `percent` of a hundred cases. */
  percent(percent: number): boolean {
    return this.between(1, 100) <= percent;
  }

  /** A number from 0 up to 1, without 1. */
  part(): number {
    return this.between(0, PARTS - 1) / PARTS;
  }

  /** One of the names, each as often as its weight is of all weights. */
  weighted<Name extends string>(weights: Readonly<Partial<Record<Name, number>>>): Name {
    const entries = Object.entries(weights) as [Name, number][];
    let left = this.part() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [name, weight] of entries) {
      left -= weight;
      if (left < 0) return name;
    }
    throw new RangeError('no weights to choose by');
  }

  oneOf<T>(first: T, ...others: readonly T[]): T {
    return [first, ...others][this.between(0, others.length)] ?? first;
  }
}
