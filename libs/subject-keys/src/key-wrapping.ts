import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import type { SubjectKey } from './subject-keys.js';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The wrapped keys were made under another master key, or have been altered. */
export class WrongMasterKey extends Error {
  constructor(what: string) {
    super(
      `${what}. Start with the master key (POLKU_MASTER_KEY or the master key file) that this key store was begun with`,
    );
    this.name = 'WrongMasterKey';
  }
}

/** A new key of 256 random bits, wrapped. */
export function newWrappedKey(masterKey: KeyObject, subjectId: string): Buffer {
  return wrapKey(masterKey, subjectId, randomBytes(32));
}

/** AES-256-GCM under the master key: nonce, ciphertext, tag. It can be unwrapped for this person only. */
export function wrapKey(masterKey: KeyObject, subjectId: string, key: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', masterKey, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(associatedData(subjectId));
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
}

/** @throws WrongMasterKey */
export function unwrapKey(masterKey: KeyObject, subjectId: string, wrapped: Buffer): SubjectKey {
  try {
    const nonce = wrapped.subarray(0, NONCE_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', masterKey, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(associatedData(subjectId));
    decipher.setAuthTag(wrapped.subarray(-TAG_BYTES));
    const key = Buffer.concat([decipher.update(wrapped.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    return createSecretKey(key);
  } catch {
    throw new WrongMasterKey(`the wrapped key of ${subjectId} does not open with this master key`);
  }
}

/** Tells master keys apart without telling anything about them. */
export function digestOfMasterKey(masterKey: KeyObject): Buffer {
  return createHmac('sha256', masterKey).update('polku: which master key is this').digest();
}

function associatedData(subjectId: string): Buffer {
  return Buffer.from(`polku subject key v1\n${subjectId}`);
}
