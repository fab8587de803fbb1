import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { IssuerUnavailable, type SignatureAlgorithm, type TrustedIssuer } from './trusted-issuer.js';

export interface RemoteIssuerSettings {
  /** https, or http on this machine. */
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly SignatureAlgorithm[];
  /** Seconds. */
  readonly clockSkew: number;
  /** Where its keys are; what its metadata says when absent. */
  readonly jwksUrl?: string;
}

const PATIENCE_MS = 5_000;

/** An OpenID provider. Its metadata and keys are fetched when the first token comes, so that this starts without it. */
export function remoteIssuer({ jwksUrl, ...settings }: RemoteIssuerSettings): TrustedIssuer {
  let found: Promise<JWTVerifyGetKey> | undefined;
  const keys = () => {
    found ??= jwksUrlOf(settings.issuer, jwksUrl).then((url) => createRemoteJWKSet(new URL(url)));
    found.catch(() => {
      found = undefined;
    });
    return found;
  };
  return {
    ...settings,
    async keyOf(header, token) {
      try {
        return await (await keys())(header, token);
      } catch (error) {
        if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) {
          throw error;
        }
        if (error instanceof errors.JOSENotSupported) throw error;
        throw new IssuerUnavailable(settings.issuer, { cause: error });
      }
    },
  };
}

async function jwksUrlOf(issuer: string, given: string | undefined): Promise<string> {
  if (given !== undefined) return given;
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(PATIENCE_MS),
    redirect: 'error',
  });
  if (!response.ok) throw new Error(`its metadata answers ${response.status}`);
  const metadata = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (metadata.issuer !== issuer) throw new Error('its metadata is of another issuer');
  if (typeof metadata.jwks_uri !== 'string') throw new Error('its metadata names no keys');
  return metadata.jwks_uri;
}
