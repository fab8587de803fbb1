import type { JWTVerifyGetKey } from 'jose';

/** The algorithms of signatures that can be chosen; none of them takes a shared secret. */
export const SIGNATURE_ALGORITHMS = ['ES256', 'EdDSA', 'PS256', 'RS256'] as const;
export type SignatureAlgorithm = (typeof SIGNATURE_ALGORITHMS)[number];

/** Whose access tokens are taken, and how they are checked. */
export interface TrustedIssuer {
  /** Exactly the claim `iss`. */
  readonly issuer: string;
  /** Who this API is to the issuer: among the claim `aud`. */
  readonly audience: string;
  readonly algorithms: readonly SignatureAlgorithm[];
  /** Seconds by which the clocks may differ. */
  readonly clockSkew: number;
  /** Finds the public key. @throws IssuerUnavailable */
  readonly keyOf: JWTVerifyGetKey;
}

/** The issuer or its keys cannot be reached. */
export class IssuerUnavailable extends Error {
  constructor(issuer: string, options?: ErrorOptions) {
    super(`the issuer ${issuer} does not answer`, options);
    this.name = 'IssuerUnavailable';
  }
}
