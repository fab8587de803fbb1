import { randomBytes } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';

/** What is remembered between leaving for the issuer and coming back. */
export interface SignInAttempt {
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE (RFC 7636). */
  readonly verifier: string;
  /** The page to go on to. */
  readonly back: string;
}

/** For how long somebody may be at the issuer's page. */
export const ATTEMPT_SECONDS = 600;

/** Attempts are kept by the browsers that make them, sealed by a key of this process: nobody fills our memory by beginning. */
export class SignInAttempts {
  private readonly key = randomBytes(32);

  async seal(attempt: SignInAttempt, now: Date): Promise<string> {
    return await new EncryptJWT({ ...attempt })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setExpirationTime(new Date(now.getTime() + ATTEMPT_SECONDS * 1000))
      .encrypt(this.key);
  }

  /** @returns undefined for what this process did not seal, or too long ago */
  async open(sealed: string, now: Date): Promise<SignInAttempt | undefined> {
    try {
      const { payload } = await jwtDecrypt<SignInAttempt>(sealed, this.key, { currentDate: now });
      return payload;
    } catch {
      return undefined;
    }
  }
}
