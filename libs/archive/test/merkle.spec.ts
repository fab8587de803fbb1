import { createHash } from 'node:crypto';
import fc from 'fast-check';
import {
  consistencyProof,
  GrowingTree,
  includes,
  inclusionProof,
  isConsistent,
  leafHash,
  rootOf,
} from '#archive';

/** The leaves and the roots over the first of them that Certificate Transparency's reference implementations test with. */
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

/** RFC 6962, 2.1, as it is written there, with another hashing interface than the product's. */
function naiveRoot(data: readonly Buffer[]): Buffer {
  const sha256 = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
  const [only] = data;
  if (only === undefined) return sha256();
  if (data.length === 1) return sha256(Buffer.of(0), only);
  const split = 2 ** Math.ceil(Math.log2(data.length) - 1);
  return sha256(Buffer.of(1), naiveRoot(data.slice(0, split)), naiveRoot(data.slice(split)));
}

const someLeaves = fc.array(
  fc.uint8Array({ maxLength: 5 }).map((bytes) => Buffer.from(bytes)),
  { maxLength: 70 },
);
const subtreeOf = (data: readonly Buffer[]) => async (begin: number, end: number) =>
  naiveRoot(data.slice(begin, end));

describe('the Merkle tree of RFC 6962', () => {
  it.each(ROOTS.map((root, size) => ({ size, root })))(
    'has the reference root over $size leaves',
    ({ size, root }) => {
      const leaves = LEAVES.slice(0, size).map((leaf) => leafHash(Buffer.from(leaf, 'hex')));
      expect(rootOf(leaves).toString('hex')).toBe(root);
    },
  );

  it('grows leaf by leaf to the roots of the definition', () => {
    fc.assert(
      fc.property(someLeaves, (data) => {
        const tree = new GrowingTree();
        for (const leaf of data) tree.append(leafHash(leaf));
        return tree.size === data.length && tree.root().equals(naiveRoot(data));
      }),
    );
  });

  it('grows by complete trees to the same root', () => {
    fc.assert(
      fc.property(someLeaves, fc.integer({ min: 0, max: 3 }), (data, height) => {
        const tree = new GrowingTree();
        const width = 2 ** height;
        const complete = data.length - (data.length % width);
        for (let at = 0; at < complete; at += width) {
          tree.appendComplete(naiveRoot(data.slice(at, at + width)), width);
        }
        for (const leaf of data.slice(complete)) tree.append(leafHash(leaf));
        return tree.root().equals(naiveRoot(data));
      }),
    );
  });

  it('proves each leaf, and no other leaf, place or tree', async () => {
    await fc.assert(
      fc.asyncProperty(someLeaves, fc.nat(), fc.nat(), async (data, some, other) => {
        fc.pre(data.length > 0);
        const index = some % data.length;
        const leaf = leafHash(data[index] ?? Buffer.of());
        const root = naiveRoot(data);
        const proof = await inclusionProof(index, data.length, subtreeOf(data));
        expect(includes(leaf, index, data.length, proof, root)).toBe(true);
        expect(includes(leafHash(Buffer.from('another leaf')), index, data.length, proof, root)).toBe(false);
        expect(includes(leaf, index, data.length, [...proof, root], root)).toBe(false);
        for (const extra of [Buffer.alloc(0), Buffer.from('longer')]) {
          const misshapen = proof.map((hash) =>
            Buffer.concat([hash.subarray(0, extra.length === 0 ? 0 : 32), extra]),
          );
          expect(includes(leaf, index, data.length, misshapen, root)).toBe(proof.length === 0);
        }
        expect(includes(leaf, index, data.length, proof, naiveRoot([...data, Buffer.of(1)]))).toBe(false);
        const elsewhere = other % data.length;
        if (!data[elsewhere]?.equals(data[index] ?? Buffer.of())) {
          expect(includes(leaf, elsewhere, data.length, proof, root)).toBe(false);
        }
      }),
    );
  });

  it('proves that it only grew', async () => {
    await fc.assert(
      fc.asyncProperty(someLeaves, fc.nat(), async (data, some) => {
        fc.pre(data.length > 0);
        const from = 1 + (some % data.length);
        const earlier = { size: from, root: naiveRoot(data.slice(0, from)) };
        const later = { size: data.length, root: naiveRoot(data) };
        const proof = await consistencyProof(from, data.length, subtreeOf(data));
        expect(isConsistent(earlier, later, proof)).toBe(true);
        const forged = { ...earlier, root: leafHash(Buffer.from('another history')) };
        expect(isConsistent(forged, later, proof)).toBe(false);
        expect(isConsistent(earlier, { ...later, root: forged.root }, proof)).toBe(false);
        expect(isConsistent(earlier, later, [...proof, forged.root])).toBe(false);
      }),
    );
  });

  it('has no proof of a leaf or a tree that it has not', async () => {
    await expect(inclusionProof(3, 3, subtreeOf([]))).rejects.toThrow(RangeError);
    await expect(consistencyProof(4, 3, subtreeOf([]))).rejects.toThrow(RangeError);
    const none = { size: 0, root: naiveRoot([]) };
    expect(isConsistent({ ...none, size: 4 }, { ...none, size: 3 }, [])).toBe(false);
    expect(isConsistent(none, none, [])).toBe(false);
    expect(includes(none.root, 3, 3, [], none.root)).toBe(false);
  });
});
