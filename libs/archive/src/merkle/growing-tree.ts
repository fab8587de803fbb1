import { EMPTY_ROOT, nodeHash } from './tree-hash.js';

interface Peak {
  readonly root: Buffer;
  readonly leaves: number;
}

/** The Merkle tree hash (RFC 6962, 2.1) of leaves that come one after the other, in memory that grows with its height only. */
export class GrowingTree {
  /** The largest complete trees that the leaves fill, from the left. */
  private readonly peaks: Peak[] = [];
  private leaves = 0;

  get size(): number {
    return this.leaves;
  }

  append(leaf: Buffer): void {
    this.appendComplete(leaf, 1);
  }

  /** @param leaves of the complete tree: a power of two that divides the size reached so far */
  appendComplete(root: Buffer, leaves: number): void {
    let joined: Peak = { root, leaves };
    for (let last = this.peaks.at(-1); last?.leaves === joined.leaves; last = this.peaks.at(-1)) {
      this.peaks.pop();
      joined = { root: nodeHash(last.root, joined.root), leaves: 2 * joined.leaves };
    }
    this.peaks.push(joined);
    this.leaves += leaves;
  }

  /** @param rest the root over some more leaves, fewer than the smallest complete tree has */
  root(rest?: Buffer): Buffer {
    const roots = this.peaks.map(({ root }) => root);
    const last = rest ?? roots.pop();
    return last === undefined ? EMPTY_ROOT : roots.reduceRight((right, root) => nodeHash(root, right), last);
  }
}

export function rootOf(leaves: Iterable<Buffer>): Buffer {
  const tree = new GrowingTree();
  for (const leaf of leaves) tree.append(leaf);
  return tree.root();
}
