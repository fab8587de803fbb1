/** How the events found differ from those that were sealed. */
export interface LeafDifference {
  readonly kind: 'changed' | 'dropped' | 'added' | 'moved';
  /** The index among the sealed ones at which it was found or is missing. */
  readonly at: number;
  /** Of a moved one: the index at which it was sealed. */
  readonly sealedAt?: number;
}

/**
 * Where the leaf hashes of one segment differ from those that were sealed. Leaves that follow each other as they were sealed are in
 * their place, whatever was dropped or added before them.
 */
export function leafDifferences(sealed: readonly Buffer[], found: readonly Buffer[]): LeafDifference[] {
  const places = new Map(sealed.map((leaf, at) => [keyOf(leaf), at]));
  const there = new Set(found.map(keyOf));
  const differences: LeafDifference[] = [];
  let at = 0;
  found.forEach((leaf, number) => {
    if (sealed[at]?.equals(leaf)) {
      at++;
      return;
    }
    const sealedAt = places.get(keyOf(leaf));
    if (sealedAt !== undefined && sealedAt > at && allGone(sealed, at, sealedAt, there)) {
      for (; at < sealedAt; at++) differences.push({ kind: 'dropped', at });
      at++;
    } else if (sealedAt !== undefined) {
      differences.push({ kind: 'moved', at, sealedAt });
      at++;
    } else if (isInPlace(sealed[at], found[number + 1])) {
      differences.push({ kind: 'added', at });
    } else {
      differences.push({ kind: at < sealed.length ? 'changed' : 'added', at });
      at++;
    }
  });
  for (; at < sealed.length; at++) differences.push({ kind: 'dropped', at });
  return differences;
}

function allGone(
  sealed: readonly Buffer[],
  from: number,
  until: number,
  there: ReadonlySet<string>,
): boolean {
  return !sealed.slice(from, until).some((leaf) => there.has(keyOf(leaf)));
}

function isInPlace(sealed: Buffer | undefined, next: Buffer | undefined): boolean {
  return sealed !== undefined && next !== undefined && sealed.equals(next);
}

function keyOf(leaf: Buffer): string {
  return leaf.toString('latin1');
}
