/** Whole cents of exact euro text with two decimals, the sign in front: `-74.42` is -7442. */
export function centsOf(euros: string): bigint {
  return BigInt(euros.replace('.', ''));
}

/** Euro text with two decimals: -7442 is `-74.42`. */
export function eurosOf(cents: bigint): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
