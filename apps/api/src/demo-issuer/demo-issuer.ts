import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
  type JWK,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
} from 'jose';
import type { TokenClaims } from '#access';
import { createSecretFile } from '#secret-file';
import type { TrustedIssuer } from '../identity/trusted-issuer.js';

const ALGORITHM = 'ES256';
const AUDIENCE = 'polku';
/** Of its tokens: a working day. */
export const LIFETIME_SECONDS = 8 * 3600;

/**
 * An issuer of tokens for trying Polku: it believes whoever asks, and so is only there where nothing but this machine can
 * ask. Its key is of its own data folder, and no other Polku knows it.
 */
export class DemoIssuer {
  private address = 'http://localhost';
  readonly trusted: TrustedIssuer;

  private constructor(
    private readonly key: JWK & { readonly kid: string },
    private readonly publicKey: JWK,
    private readonly newId: () => string,
  ) {
    const self = this;
    this.trusted = {
      get issuer() {
        return self.issuer;
      },
      audience: AUDIENCE,
      algorithms: [ALGORITHM],
      clockSkew: 5,
      keyOf: createLocalJWKSet(this.keys),
    };
  }

  /** @param folder of the data; the key is made there at the first start, for this account only */
  static async open(folder: string, newId: () => string): Promise<DemoIssuer> {
    const file = join(folder, 'demo-issuer', 'key.jwk');
    const written = () => readFile(file, 'utf8');
    const key = await written().catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      await createSecretFile(file, JSON.stringify(await newKey()));
      return await written();
    });
    return await DemoIssuer.with(JSON.parse(key) as JWK, newId);
  }

  /** With a key that is kept nowhere. */
  static async inMemory(newId: () => string): Promise<DemoIssuer> {
    return await DemoIssuer.with(await newKey(), newId);
  }

  private static async with(key: JWK, newId: () => string): Promise<DemoIssuer> {
    const { d: _, ...publicPart } = key;
    const kid = await calculateJwkThumbprint(publicPart);
    const publicKey = { ...publicPart, kid, alg: ALGORITHM, use: 'sig' };
    return new DemoIssuer({ ...key, kid }, publicKey, newId);
  }

  /** @param url of the Polku whose part it is, known once it listens */
  listensAt(url: string): void {
    this.address = url;
  }

  get issuer(): string {
    return `${this.address}/demo-issuer`;
  }

  get keys(): JSONWebKeySet {
    return { keys: [this.publicKey] };
  }

  /** An access token (RFC 9068). */
  async accessToken(claims: TokenClaims, now: Date): Promise<string> {
    const { sub, client_id, polku } = claims;
    return await this.signed('at+jwt', { client_id, polku, jti: this.newId() }, sub, AUDIENCE, now);
  }

  /** An ID token (OpenID Connect Core 2) for a client that signed somebody in. */
  async idToken({ sub, client_id }: TokenClaims, nonce: string | undefined, now: Date): Promise<string> {
    return await this.signed('JWT', nonce === undefined ? {} : { nonce }, sub, client_id, now);
  }

  private async signed(typ: string, claims: object, subject: string, audience: string, now: Date) {
    const iat = Math.floor(now.getTime() / 1000);
    const exp = iat + LIFETIME_SECONDS;
    return await this.sign({ ...claims, iss: this.issuer, sub: subject, aud: audience, iat, exp }, { typ });
  }

  /** A JWT with exactly these claims, right or wrong. @param header more than, or other than, that of an access token */
  async sign(claims: JWTPayload, header: Partial<JWTHeaderParameters>): Promise<string> {
    return await new SignJWT(claims)
      .setProtectedHeader({ alg: ALGORITHM, typ: 'at+jwt', kid: this.key.kid, ...header })
      .sign(await importJWK(this.key, ALGORITHM));
  }
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  return await exportJWK(privateKey);
}
