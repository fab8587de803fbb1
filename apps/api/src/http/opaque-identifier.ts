import { looksLikePersonalIdentityCode } from '#contracts';

const IDENTIFIER = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** Whether a value can serve as an identifier: of the form in the contracts, and nothing like a personal identity code. */
export function isOpaqueIdentifier(value: unknown): value is string {
  return typeof value === 'string' && IDENTIFIER.test(value) && !looksLikePersonalIdentityCode(value);
}
