import { Decimal } from 'decimal.js';

/** The quotient with one decimal, rounded half up, as exact text: `139.5`; null where a part is withheld or there is nothing to divide by. */
export function quotient(dividend: number | null, divisor: number | null): string | null {
  if (dividend === null || divisor === null || divisor === 0) return null;
  return new Decimal(dividend).div(divisor).toFixed(1, Decimal.ROUND_HALF_UP);
}

/** Per cent of a whole, with one decimal. */
export function percentOf(part: number | null, whole: number | null): string | null {
  return quotient(part === null ? null : part * 100, whole);
}

/** The sum; null where a part of it is withheld. */
export function sumOf(parts: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const part of parts) {
    if (part === null) return null;
    sum += part;
  }
  return sum;
}
