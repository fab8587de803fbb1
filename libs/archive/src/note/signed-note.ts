import { sign, verify } from 'node:crypto';
import { isBase64 } from './base64.js';
import type { SignerKey, VerifierKey } from './note-keys.js';

/** A signed note (C2SP signed-note): a text, and lines of signatures that may be by keys that nobody here knows. */
export interface SignedNote {
  /** Ends with a line break. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

export interface NoteSignature {
  readonly name: string;
  readonly keyId: string;
  readonly bytes: Buffer;
}

/** Not a signed note, or not signed by the key that must have signed it. The message says what is wrong. */
export class NoteRejected extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NoteRejected';
  }
}

/** More than any log and its witnesses need; a reader need not go through a million of them. */
const SIGNATURES_MAX = 100;
const KEY_ID_BYTES = 4;
const TIME_BYTES = 8;

/** @throws NoteRejected */
export function parseNote(note: string): SignedNote {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n'))
    throw new NoteRejected('it is not a text with signatures after an empty line');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a signed note must not have any
  if (/[\u0000-\u0009\u000b-\u001f]/.test(note)) throw new NoteRejected('it has control characters');
  const lines = note.slice(end + 2, -1).split('\n');
  if (lines.length > SIGNATURES_MAX) throw new NoteRejected(`it has more than ${SIGNATURES_MAX} signatures`);
  return { text: note.slice(0, end + 1), signatures: lines.map(parseSignature) };
}

export function formatNote({ text, signatures }: SignedNote): string {
  return `${text}\n${signatures.map(formatSignature).join('')}`;
}

/** Signs a text that ends with a line break. */
export function signNote(text: string, signer: SignerKey): SignedNote {
  return { text, signatures: [signatureBy(signer, sign(null, Buffer.from(text), signer.privateKey))] };
}

/**
 * A witness' signature (C2SP tlog-cosignature, v1): that it saw this checkpoint at this time, as the largest one.
 * @param time POSIX time in whole seconds
 */
export function cosign(text: string, signer: SignerKey, time: number): NoteSignature {
  const signed = sign(null, cosignedMessage(text, BigInt(time)), signer.privateKey);
  const timeBytes = Buffer.alloc(TIME_BYTES);
  timeBytes.writeBigUInt64BE(BigInt(time));
  return signatureBy(signer, Buffer.concat([timeBytes, signed]));
}

export interface VerifiedSignature {
  readonly verifier: VerifierKey;
  /** Of a cosignature: when the witness signed, POSIX time in seconds. */
  readonly time?: number;
}

/**
 * The signatures of a note by the given keys. Those by others are left aside, as the specification demands.
 * @throws NoteRejected where a signature by one of the keys is false
 */
export function verifiedSignatures(note: SignedNote, keys: readonly VerifierKey[]): VerifiedSignature[] {
  return note.signatures.flatMap((signature) => {
    const verifier = keys.find(({ name, id }) => name === signature.name && id === signature.keyId);
    return verifier === undefined ? [] : [verifiedSignature(note.text, signature, verifier)];
  });
}

function verifiedSignature(text: string, { bytes }: NoteSignature, verifier: VerifierKey): VerifiedSignature {
  if (verifier.algorithm === 'ed25519') {
    if (verify(null, Buffer.from(text), verifier.publicKey, bytes)) return { verifier };
  } else if (bytes.length > TIME_BYTES) {
    const time = bytes.readBigUInt64BE();
    const message = cosignedMessage(text, time);
    if (verify(null, message, verifier.publicKey, bytes.subarray(TIME_BYTES))) {
      return { verifier, time: Number(time) };
    }
  }
  throw new NoteRejected(`the signature of ${verifier.name} (${verifier.id}) is false`);
}

function cosignedMessage(text: string, time: bigint): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${time}\n${text}`);
}

function parseSignature(line: string): NoteSignature {
  const [, name, encoded] = /^\u2014 ([^+\s]+) (\S+)$/u.exec(line) ?? [];
  if (name === undefined || encoded === undefined || !isBase64(encoded)) {
    throw new NoteRejected('a line after the text is not a signature');
  }
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length <= KEY_ID_BYTES) throw new NoteRejected('a signature is too short');
  return { name, keyId: bytes.toString('hex', 0, KEY_ID_BYTES), bytes: bytes.subarray(KEY_ID_BYTES) };
}

function formatSignature({ name, keyId, bytes }: NoteSignature): string {
  return `\u2014 ${name} ${Buffer.concat([Buffer.from(keyId, 'hex'), bytes]).toString('base64')}\n`;
}

function signatureBy({ verifier: { name, id } }: SignerKey, bytes: Buffer): NoteSignature {
  return { name, keyId: id, bytes };
}
