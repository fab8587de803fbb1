import { hash } from 'node:crypto';

/** Of a SHA-256, in bytes. */
export const HASH_BYTES = 32;

/** The root of a tree without a leaf (RFC 6962, 2.1). */
export const EMPTY_ROOT: Buffer = hash('sha256', '', 'buffer');

/** The hash of a leaf with these data: SHA-256 over 0x00 and the data (RFC 6962, 2.1). */
export function leafHash(data: Uint8Array): Buffer {
  return hash('sha256', Buffer.concat([LEAF_PREFIX, data]), 'buffer');
}

const LEAF_PREFIX = Buffer.of(0x00);

/** Written over by each call: a tree of a million leaves has a million of these. */
const bothSides = Buffer.alloc(1 + 2 * HASH_BYTES, 0x01);

/** The hash of a node over two others: SHA-256 over 0x01, the left and the right one (RFC 6962, 2.1). */
export function nodeHash(left: Buffer, right: Buffer): Buffer {
  left.copy(bothSides, 1);
  right.copy(bothSides, 1 + HASH_BYTES);
  return hash('sha256', bothSides, 'buffer');
}
