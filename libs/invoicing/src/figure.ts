import type { BilledLine } from './billed-line.js';
import { type DaysByShare, minus, plus } from './days-by-share.js';
import type { ExpectedLine } from './expected-line.js';

/** What is compared of one or several lines together. */
export interface Figure {
  readonly days: number;
  /** Absent where an invoice does not tell it. */
  readonly daysByShare?: DaysByShare;
  /** Whole cents. */
  readonly base: bigint;
  readonly municipal: bigint;
}

/** The figure of no line at all. */
export const NOTHING: Figure = { days: 0, daysByShare: [], base: 0n, municipal: 0n };

export function sumOf(lines: readonly BilledLine[]): Figure {
  return lines.reduce<Figure>((sum, line) => combined(sum, line, plus, 1n), NOTHING);
}

/** A figure without the part that belongs to another line. */
export function without(figure: Figure, part: ExpectedLine): Figure {
  return combined(figure, part, minus, -1n);
}

function combined(a: Figure, b: Figure, shares: typeof plus, sign: 1n | -1n): Figure {
  return {
    days: a.days + Number(sign) * b.days,
    ...(a.daysByShare && b.daysByShare ? { daysByShare: shares(a.daysByShare, b.daysByShare) } : {}),
    base: a.base + sign * b.base,
    municipal: a.municipal + sign * b.municipal,
  };
}

export function agree(a: Figure, b: Figure): boolean {
  return a.days === b.days && a.municipal === b.municipal && a.base === b.base && haveSameShares(a, b);
}

/** Also where one of them does not tell its shares. */
export function haveSameShares({ daysByShare: a }: Figure, { daysByShare: b }: Figure): boolean {
  if (!a || !b) return true;
  return (
    a.length === b.length &&
    a.every(({ percent, days }, index) => b[index]?.percent === percent && b[index].days === days)
  );
}
