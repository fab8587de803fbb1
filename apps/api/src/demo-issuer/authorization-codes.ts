import { createHash, randomBytes } from 'node:crypto';
import type { TokenClaims } from '#access';

/** What a code was given for. */
export interface Authorized {
  readonly claims: TokenClaims;
  readonly clientId: string;
  readonly redirectUri: string;
  /** SHA-256 of the verifier, base64url (RFC 7636). */
  readonly challenge: string;
  readonly nonce?: string | undefined;
  readonly wantsIdToken: boolean;
}

/** A code serves once, within a minute. */
const LIFETIME_MS = 60_000;
const MOST = 1_000;

export class AuthorizationCodes {
  private readonly open = new Map<string, Authorized & { readonly until: number }>();

  give(authorized: Authorized, now: Date): string {
    const code = randomBytes(32).toString('base64url');
    this.open.set(code, { ...authorized, until: now.getTime() + LIFETIME_MS });
    const [oldest] = this.open.keys();
    if (this.open.size > MOST && oldest !== undefined) this.open.delete(oldest);
    return code;
  }

  /** @returns undefined for a code that is unknown, used, over, or another client's */
  take(
    code: string,
    shown: { readonly clientId: string; readonly redirectUri: string; readonly verifier: string },
    now: Date,
  ): Authorized | undefined {
    const found = this.open.get(code);
    this.open.delete(code);
    if (found === undefined || found.until < now.getTime()) return undefined;
    const challenge = createHash('sha256').update(shown.verifier).digest('base64url');
    const fits =
      found.clientId === shown.clientId &&
      found.redirectUri === shown.redirectUri &&
      found.challenge === challenge;
    return fits ? found : undefined;
  }
}
