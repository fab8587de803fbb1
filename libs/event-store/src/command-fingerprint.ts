import { createHmac } from 'node:crypto';
import { purposeKey, type SubjectKey } from '#subject-keys';
import { canonicalJson } from './canonical-json.js';

/**
 * A keyed digest (HMAC-SHA256, base64url) that is equal for equal commands about one person. Its key is derived from the
 * person's key: once that is destroyed, nobody can find out by guessing what the command said.
 */
export function commandFingerprint(subjectKey: SubjectKey, command: unknown): string {
  return createHmac('sha256', purposeKey(subjectKey, 'polku command fingerprint v1'))
    .update(canonicalJson(command))
    .digest('base64url');
}
