import { openText, sealText } from './sealed-text.js';
import type { SubjectKeys } from './subject-keys.js';

/** Seals a secret of the installation and opens it again. */
export interface SecretSealing {
  seal(secret: string): Promise<string>;
  open(sealed: string): Promise<string>;
}

/**
 * Secrets of the installation itself under a key of the key store, and so under the master key: rotating that needs not know of them.
 * The name has a slash, which no person's identifier has.
 */
export function secretSealing(
  keys: Pick<SubjectKeys, 'keyFor'>,
  name: `installation/${string}`,
): SecretSealing {
  return {
    seal: async (secret) => sealText(await keys.keyFor(name), name, name, secret).sealed,
    open: async (sealed) => openText(await keys.keyFor(name), name, { sealed }, name),
  };
}
