import { createHash } from 'node:crypto';
import type { PersonalText, SealedText } from '#contracts';

/**
 * What stands for a sealed text in a checked-in document. A real one differs each time that it is sealed; this one has its form
 * and is the same each time, and nothing can be read from it.
 */
export function sealedStandIn(place: string, text: PersonalText): SealedText {
  const digest = (of: string) => createHash('sha256').update(of).digest();
  const nonce = digest(place).subarray(0, 12).toString('base64url');
  const sealed = digest(`${place} ${JSON.stringify(text)}`).toString('base64url');
  return { sealed: `v1.${Buffer.from(place).toString('base64url')}.${nonce}.${sealed}` };
}
