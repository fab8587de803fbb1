import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { SubjectKey } from './subject-keys.js';

const derived = new WeakMap<SubjectKey, Map<string, KeyObject>>();

/** A key for one purpose, derived (HKDF-SHA256) from the person's key: gone with it, and of no use for anything else. */
export function purposeKey(key: SubjectKey, purpose: string): KeyObject {
  let keys = derived.get(key);
  if (keys === undefined) {
    keys = new Map();
    derived.set(key, keys);
  }
  let forPurpose = keys.get(purpose);
  if (forPurpose === undefined) {
    forPurpose = createSecretKey(Buffer.from(hkdfSync('sha256', key, '', purpose, 32)));
    keys.set(purpose, forPurpose);
  }
  return forPurpose;
}
