import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';
import type { SealedText } from '#contracts';
import { purposeKey } from './purpose-key.js';
import type { SubjectKey } from './subject-keys.js';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A sealed text was altered, moved to another person or place, or sealed with another key. It is not an erased one. */
export class SealedTextTampered extends Error {
  constructor(
    readonly subjectId: string,
    /** Where the text says it was sealed, or where it was found. */
    readonly place: string,
  ) {
    super(`the sealed text ${place} of ${subjectId} has been altered or moved`);
    this.name = 'SealedTextTampered';
  }
}

/**
 * Seals a text with a person's key: AES-256-GCM, a fresh 96-bit nonce, bound to the person and to the place that it is
 * sealed for. The place goes along in the clear, so that it can be opened where only the person is known.
 */
export function sealText(key: SubjectKey, subjectId: string, place: string, text: string): SealedText {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(key), nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(associatedData(subjectId, place));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return {
    sealed: `v1.${Buffer.from(place).toString('base64url')}.${nonce.toString('base64url')}.${sealed.toString('base64url')}`,
  };
}

/**
 * Opens a sealed text of the person; with `place`, only if it was sealed for that very place.
 * @throws SealedTextTampered
 */
export function openText(key: SubjectKey, subjectId: string, text: SealedText, place?: string): string {
  const parts = text.sealed.split('.');
  const [version, sealedFor, nonce, sealed] = parts.map((part) => Buffer.from(part, 'base64url'));
  if (!sealedFor || !nonce || !sealed || parts.length !== 4 || !version || parts[0] !== 'v1')
    throw new SealedTextTampered(subjectId, place ?? 'of unknown form');
  const claimed = sealedFor.toString('utf8');
  if (place !== undefined && claimed !== place) throw new SealedTextTampered(subjectId, place);
  try {
    const decipher = createDecipheriv('aes-256-gcm', sealingKey(key), nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(associatedData(subjectId, claimed));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    return decipher.update(sealed.subarray(0, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    throw new SealedTextTampered(subjectId, place ?? claimed);
  }
}

function sealingKey(key: SubjectKey): KeyObject {
  return purposeKey(key, 'polku sealing v1');
}

function associatedData(subjectId: string, place: string): Buffer {
  return Buffer.from(`polku sealed text v1\n${subjectId}\n${place}`);
}
