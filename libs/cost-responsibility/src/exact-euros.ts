/**
 * Money inside the timeline: whole numbers as bigint, so that no amount, however large and however many are added, is ever
 * inexact. A base counts ten-thousandths of a euro, as the contracts allow; a share of it, whole percents, millionths.
 */
export type TenThousandths = bigint;
export type Millionths = bigint;

const REMEMBERED_MAX = 10_000;
const remembered = new Map<string, TenThousandths>();

/** Reads exact decimal text with at most four decimals, as the contract of the event promises. */
export function tenThousandthsOf(text: string): TenThousandths {
  // The same few amounts come again in payment after payment.
  const known = remembered.get(text);
  if (known !== undefined) return known;
  if (remembered.size === REMEMBERED_MAX) remembered.clear();
  const amount = readTenThousandths(text);
  remembered.set(text, amount);
  return amount;
}

function readTenThousandths(text: string): TenThousandths {
  const point = text.indexOf('.');
  if (point < 0) return BigInt(text) * 10_000n;
  return BigInt(text.slice(0, point) + text.slice(point + 1).padEnd(4, '0'));
}

/** The part of a base, in whole percents. */
export function partOf(base: TenThousandths, percent: number): Millionths {
  return base * BigInt(percent);
}

export function millionthsOf(base: TenThousandths): Millionths {
  return base * 100n;
}

/** Exact text: at least two decimals, and as many more as there are. */
export function exactText(amount: Millionths): string {
  const sign = amount < 0n ? '-' : '';
  const digits = (amount < 0n ? -amount : amount).toString().padStart(7, '0');
  const decimals = digits.slice(-6).replace(/0{1,4}$/, '');
  return `${sign}${digits.slice(0, -6)}.${decimals}`;
}

/** Whole cents, half up on the absolute value (INT-6): 3.725 is 3.73 and -3.725 is -3.73. */
export function roundedToCents(amount: Millionths): bigint {
  const absolute = amount < 0n ? -amount : amount;
  const cents = (absolute + 5_000n) / 10_000n;
  return amount < 0n ? -cents : cents;
}

/** `744.20`. */
export function centsText(cents: bigint): string {
  const sign = cents < 0n ? '-' : '';
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
