import { deflateRawSync, inflateRawSync } from 'node:zlib';

/*
 * Long JSON texts are packed here and not by the database: that takes a twentieth of the time there, in a PGlite above all, and
 * as much less has to be written, digested and read.
 */

/** The same bytes for the same text, as long as zlib is the same: `programFingerprint` tells when it is another. */
export function packText(text: string): Buffer {
  return deflateRawSync(text, { level: 1 });
}

export function unpackText(packed: Uint8Array): string {
  return inflateRawSync(packed).toString('utf8');
}
