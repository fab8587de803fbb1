/** The hash of the tree over the leaves from `begin` up to, not including, `end` (RFC 6962, 2.1: MTH(D[begin:end])). */
export type SubtreeHash = (begin: number, end: number) => Promise<Buffer>;

/**
 * What shows that a leaf is in a tree (RFC 6962, 2.1.1): the hashes beside its way, from the leaf to the root.
 * @param index from 0
 * @param size of the tree
 * @throws RangeError when the tree has no such leaf
 */
export async function inclusionProof(index: number, size: number, subtree: SubtreeHash): Promise<Buffer[]> {
  if (index < 0 || index >= size) throw new RangeError(`a tree of ${size} leaves has none of index ${index}`);
  return await pathIn(0, size, index, subtree);
}

async function pathIn(begin: number, end: number, index: number, subtree: SubtreeHash): Promise<Buffer[]> {
  if (end - begin === 1) return [];
  const middle = begin + splitOf(end - begin);
  return index < middle
    ? [...(await pathIn(begin, middle, index, subtree)), await subtree(middle, end)]
    : [...(await pathIn(middle, end, index, subtree)), await subtree(begin, middle)];
}

/**
 * What shows that the first `from` leaves of a tree are those of the tree of that size (RFC 6962, 2.1.2). Empty when both are of
 * one size.
 * @throws RangeError when the earlier tree is empty or the larger one
 */
export async function consistencyProof(from: number, to: number, subtree: SubtreeHash): Promise<Buffer[]> {
  if (from < 1 || from > to)
    throw new RangeError(`a tree of ${to} leaves has no proof of being one of ${from}`);
  return from === to ? [] : await subproof(from, 0, to, true, subtree);
}

async function subproof(
  from: number,
  begin: number,
  end: number,
  isKnown: boolean,
  subtree: SubtreeHash,
): Promise<Buffer[]> {
  if (from === end) return isKnown ? [] : [await subtree(begin, end)];
  const middle = begin + splitOf(end - begin);
  return from <= middle
    ? [...(await subproof(from, begin, middle, isKnown, subtree)), await subtree(middle, end)]
    : [...(await subproof(from, middle, end, false, subtree)), await subtree(begin, middle)];
}

/** The largest power of two below a number of leaves, from 2. */
export function splitOf(leaves: number): number {
  let split = 1;
  while (2 * split < leaves) split *= 2;
  return split;
}
