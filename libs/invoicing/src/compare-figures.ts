import type { Because, DifferenceKind } from './difference.js';
import type { ExpectedLine } from './expected-line.js';
import { agree, type Figure, haveSameShares } from './figure.js';

/** How what was billed for a line differs from the line; nothing when it agrees. */
export function compare(
  expected: ExpectedLine,
  billed: Figure,
): { readonly kind: DifferenceKind; readonly because?: Because } | undefined {
  if (agree(expected, billed)) return undefined;
  if (billed.days !== expected.days) return { kind: 'days' };
  if (!haveSameShares(expected, billed)) return { kind: 'share' };
  if (billed.base !== expected.base) return { kind: 'amount', because: 'base' };
  if (isRounding(expected, billed)) return { kind: 'amount', because: 'rounding' };
  // Without told shares, another part of the same base is another share.
  return billed.daysByShare ? { kind: 'amount', because: 'sum' } : { kind: 'share' };
}

/** Rounding a line moves it by one cent at most, rounding its days (INT-6) by half a cent for each. */
function isRounding(expected: Figure, billed: Figure): boolean {
  const apart = absolute(billed.municipal - expected.municipal);
  return apart === 1n || 2n * apart <= BigInt(Math.abs(expected.days));
}

function absolute(cents: bigint): bigint {
  return cents < 0n ? -cents : cents;
}
