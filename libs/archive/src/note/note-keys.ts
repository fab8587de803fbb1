import { createPrivateKey, createPublicKey, hash, type KeyObject, randomBytes } from 'node:crypto';
import { isBase64 } from './base64.js';

/** What a key of a signed note signs with: Ed25519 over the text, or over a time and the text (a cosignature). */
export const NOTE_ALGORITHMS = { ed25519: 0x01, 'cosignature-v1': 0x04 } as const;
export type NoteAlgorithm = keyof typeof NOTE_ALGORITHMS;

/** The public half of a key, with the name under which it signs (C2SP signed-note). */
export interface VerifierKey {
  readonly name: string;
  /** Eight hexadecimal digits that tell the key from others of its name. */
  readonly id: string;
  readonly algorithm: NoteAlgorithm;
  readonly publicKey: KeyObject;
  /** As it is published: `name+id+key`. */
  readonly text: string;
}

/** Both halves. `secret` is the text to be kept, and to be kept from others. */
export interface SignerKey {
  readonly verifier: VerifierKey;
  readonly privateKey: KeyObject;
  readonly secret: string;
}

/** A text that is no key of a signed note; the message says what is wrong and never repeats the text. */
export class InvalidNoteKey extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InvalidNoteKey';
  }
}

const KEY_BYTES = 32;

/** @throws InvalidNoteKey */
export function verifierKey(text: string): VerifierKey {
  const [, name, id, encoded] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(text) ?? [];
  if (name === undefined || id === undefined || encoded === undefined) {
    throw new InvalidNoteKey('expected a verifier key, written <name>+<8 hexadecimal digits>+<base64>');
  }
  const { algorithm, key } = keyMaterial(encoded);
  const verifier = verifierOf(name, algorithm, publicKeyOf(key), key);
  if (verifier.id !== id) throw new InvalidNoteKey(`the key of ${name} is not the one that ${id} stands for`);
  return verifier;
}

/** @throws InvalidNoteKey */
export function signerKey(secret: string): SignerKey {
  const [, name, id, encoded] = /^PRIVATE\+KEY\+([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(secret) ?? [];
  if (name === undefined || id === undefined || encoded === undefined) {
    throw new InvalidNoteKey('expected a key to sign with, written PRIVATE+KEY+<name>+<8 digits>+<base64>');
  }
  const { algorithm, key } = keyMaterial(encoded);
  const signer = signerOf(name, algorithm, key);
  if (signer.verifier.id !== id) {
    throw new InvalidNoteKey(`the key of ${name} is not the one that ${id} stands for`);
  }
  return signer;
}

/** A key at random. @throws InvalidNoteKey for a name with white space or a plus */
export function newSignerKey(name: string, algorithm: NoteAlgorithm = 'ed25519'): SignerKey {
  if (!/^[^+\s]+$/u.test(name)) {
    throw new InvalidNoteKey('the name of a key is not empty and has neither white space nor a plus');
  }
  return signerOf(name, algorithm, randomBytes(KEY_BYTES));
}

function signerOf(name: string, algorithm: NoteAlgorithm, seed: Buffer): SignerKey {
  const privateKey = createPrivateKey({
    key: Buffer.concat([PKCS8_OF_ED25519, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = createPublicKey(privateKey);
  const verifier = verifierOf(name, algorithm, publicKey, rawKey(publicKey));
  const encoded = Buffer.concat([Buffer.of(NOTE_ALGORITHMS[algorithm]), seed]).toString('base64');
  return { verifier, privateKey, secret: `PRIVATE+KEY+${name}+${verifier.id}+${encoded}` };
}

/** What stands before the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410). */
const PKCS8_OF_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

function verifierOf(name: string, algorithm: NoteAlgorithm, publicKey: KeyObject, key: Buffer): VerifierKey {
  const material = Buffer.concat([Buffer.of(NOTE_ALGORITHMS[algorithm]), key]);
  const id = hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), material])).slice(0, 8);
  return { name, id, algorithm, publicKey, text: `${name}+${id}+${material.toString('base64')}` };
}

function keyMaterial(encoded: string): { readonly algorithm: NoteAlgorithm; readonly key: Buffer } {
  const material = Buffer.from(encoded, 'base64');
  const algorithm = ALGORITHMS.find((each) => NOTE_ALGORITHMS[each] === material[0]);
  if (!isBase64(encoded) || algorithm === undefined) {
    throw new InvalidNoteKey('the algorithm of the key is not known (Ed25519 is, and its cosignatures)');
  }
  if (material.length !== 1 + KEY_BYTES) throw new InvalidNoteKey('an Ed25519 key has 32 bytes');
  return { algorithm, key: material.subarray(1) };
}

const ALGORITHMS = Object.keys(NOTE_ALGORITHMS) as NoteAlgorithm[];

function publicKeyOf(key: Buffer): KeyObject {
  return createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: key.toString('base64url') },
    format: 'jwk',
  });
}

function rawKey(publicKey: KeyObject): Buffer {
  return Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
}
