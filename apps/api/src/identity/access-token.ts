import { createHash } from 'node:crypto';
import { errors, type JWTPayload, jwtVerify } from 'jose';
import { type Caller, callerOf, type Permissions } from '#access';
import type { TrustedIssuer } from './trusted-issuer.js';

/** No token of a person or service needs more; what is longer is not even parsed. */
export const LONGEST_TOKEN = 8 * 1024;

/** Why a token is not taken: a word for the log, and a sentence for whoever sent it. Neither repeats anything of it. */
export class TokenRefused extends Error {
  constructor(
    readonly reason: string,
    readonly told: string,
  ) {
    super(reason);
    this.name = 'TokenRefused';
  }
}

/**
 * Who an access token (RFC 9068) is of.
 * @param certificate of the client's TLS connection, DER
 * @throws TokenRefused, IssuerUnavailable
 */
export async function callerOfToken(
  token: string,
  issuer: TrustedIssuer,
  permissions: Permissions,
  now: Date,
  certificate: Buffer | undefined,
): Promise<Caller> {
  if (token.length > LONGEST_TOKEN) {
    throw new TokenRefused('too-long', `A token has at most ${LONGEST_TOKEN} characters.`);
  }
  const claims = await verified(token, issuer, now);
  expectBoundTo(certificate, claims);
  const caller = callerOf(claims, permissions);
  if (typeof caller === 'string') throw new TokenRefused('claims', `The token makes no caller: ${caller}.`);
  return caller;
}

async function verified(token: string, issuer: TrustedIssuer, now: Date): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, issuer.keyOf, {
      issuer: issuer.issuer,
      audience: issuer.audience,
      algorithms: [...issuer.algorithms],
      typ: 'at+jwt',
      clockTolerance: issuer.clockSkew,
      currentDate: now,
      requiredClaims: ['sub', 'client_id', 'exp', 'iat', 'jti'],
    });
    return payload;
  } catch (error) {
    const refused = refusalOf(error);
    if (refused === undefined) throw error;
    throw refused;
  }
}

function refusalOf(error: unknown): TokenRefused | undefined {
  if (error instanceof errors.JWTExpired) return new TokenRefused('expired', 'The token has expired.');
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'nbf') return new TokenRefused('not-yet-valid', 'The token is not valid yet.');
    const about = { iss: 'issuer', aud: 'audience', typ: 'type' }[error.claim] ?? error.claim;
    return new TokenRefused(
      `claim-${error.claim}`,
      `The ${about} of the token is not the one expected here.`,
    );
  }
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported) {
    return new TokenRefused('algorithm', 'The token is not signed with an algorithm that is taken here.');
  }
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) {
    return new TokenRefused('unknown-key', 'The token is not signed with a key of the issuer.');
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) {
    return new TokenRefused('signature', 'The signature of the token is not right.');
  }
  if (error instanceof errors.JOSEError) return new TokenRefused('malformed', 'The token is no signed JWT.');
  return undefined;
}

/** RFC 8705: a token that is bound to a certificate serves only its holder. Other bindings cannot be checked here. */
function expectBoundTo(certificate: Buffer | undefined, { cnf }: JWTPayload): void {
  if (cnf === undefined) return;
  const { 'x5t#S256': thumbprint, ...others } = cnf as Record<string, unknown>;
  if (typeof thumbprint !== 'string' || Object.keys(others).length > 0) {
    throw new TokenRefused('binding', 'The token is bound in a way that cannot be checked here.');
  }
  if (certificate === undefined || sha256(certificate) !== thumbprint) {
    throw new TokenRefused('certificate', 'The token is bound to another client certificate.');
  }
}

function sha256(certificate: Buffer): string {
  return createHash('sha256').update(certificate).digest('base64url');
}
