import { HASH_BYTES, nodeHash } from './tree-hash.js';

/**
 * Whether a proof shows that the leaf of this hash stands at `index` of the tree (RFC 9162, 2.1.3.2, which spells out how the
 * proofs of RFC 6962 are verified).
 */
export function includes(
  leaf: Buffer,
  index: number,
  size: number,
  proof: readonly Buffer[],
  root: Buffer,
): boolean {
  if (index < 0 || index >= size || ![leaf, ...proof].every(isHash)) return false;
  let place = index;
  let last = size - 1;
  let hash = leaf;
  for (const beside of proof) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(beside, hash);
      while (place % 2 === 0 && place !== 0) {
        place = half(place);
        last = half(last);
      }
    } else {
      hash = nodeHash(hash, beside);
    }
    place = half(place);
    last = half(last);
  }
  return last === 0 && hash.equals(root);
}

export interface TreeHead {
  readonly size: number;
  readonly root: Buffer;
}

/**
 * Whether a proof shows that the later tree begins with the leaves of the earlier one (RFC 9162, 2.1.4.2). Of an empty tree
 * nothing can be shown.
 */
export function isConsistent(earlier: TreeHead, later: TreeHead, proof: readonly Buffer[]): boolean {
  if (earlier.size < 1 || earlier.size > later.size || !proof.every(isHash)) return false;
  if (earlier.size === later.size) return proof.length === 0 && earlier.root.equals(later.root);
  const [first, ...rest] = isPowerOfTwo(earlier.size) ? [earlier.root, ...proof] : proof;
  if (first === undefined) return false;
  let place = earlier.size - 1;
  let last = later.size - 1;
  while (place % 2 === 1) {
    place = half(place);
    last = half(last);
  }
  let earlierHash = first;
  let laterHash = first;
  for (const beside of rest) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      earlierHash = nodeHash(beside, earlierHash);
      laterHash = nodeHash(beside, laterHash);
      while (place % 2 === 0 && place !== 0) {
        place = half(place);
        last = half(last);
      }
    } else {
      laterHash = nodeHash(laterHash, beside);
    }
    place = half(place);
    last = half(last);
  }
  return last === 0 && earlierHash.equals(earlier.root) && laterHash.equals(later.root);
}

function isHash({ length }: Buffer): boolean {
  return length === HASH_BYTES;
}

/** Not a shift: a log may have more than 2^31 leaves. */
function half(number: number): number {
  return Math.floor(number / 2);
}

function isPowerOfTwo(number: number): boolean {
  return Number.isInteger(Math.log2(number));
}
