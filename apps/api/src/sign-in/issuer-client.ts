import * as openid from 'openid-client';
import { IssuerUnavailable } from '../identity/trusted-issuer.js';
import type { SignInAttempt } from './sign-in-attempts.js';
import type { SignInSettings } from './sign-in-settings.js';

/** Seconds. */
const PATIENCE = 5;

/** The issuer or whoever sent the browser back says something else than what was begun. */
export class SignInRefused extends Error {
  /** @param reason a word for the log; nothing that was sent */
  constructor(readonly reason: string) {
    super(reason);
    this.name = 'SignInRefused';
  }
}

/** Signs people in with the issuer: OpenID Connect, authorization code with PKCE. */
export class IssuerClient {
  private found: { readonly issuer: string; readonly metadata: Promise<openid.ServerMetadata> } | undefined;

  constructor(
    private readonly settings: SignInSettings,
    private readonly clock: () => Date,
  ) {}

  /** @throws IssuerUnavailable */
  async begin(
    redirectUri: string,
    language: string,
  ): Promise<Omit<SignInAttempt, 'back'> & { readonly url: string }> {
    const configuration = await this.configuration();
    const [state, nonce, verifier] = [
      openid.randomState(),
      openid.randomNonce(),
      openid.randomPKCECodeVerifier(),
    ];
    const url = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: this.settings.scope,
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
      ui_locales: language,
    });
    return { url: url.href, state, nonce, verifier };
  }

  /**
   * @param came the address with which the browser came back
   * @returns the access token
   * @throws SignInRefused, IssuerUnavailable
   */
  async complete(came: URL, { state, nonce, verifier }: SignInAttempt): Promise<string> {
    const configuration = await this.configuration();
    try {
      const { access_token } = await openid.authorizationCodeGrant(configuration, came, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      return access_token;
    } catch (error) {
      const { code = 'unknown', error: said } = error as { readonly code?: string; readonly error?: string };
      if (error instanceof TypeError || code === 'OAUTH_TIMEOUT') {
        throw new IssuerUnavailable(this.settings.issuer, { cause: error });
      }
      // What the issuer says is one of a few words, if it is honest (RFC 6749 4.1.2.1, 5.2).
      throw new SignInRefused(said !== undefined && /^[a-z_]{1,40}$/.test(said) ? said : code);
    }
  }

  private async configuration(): Promise<openid.Configuration> {
    const { clientId, clientSecret } = this.settings;
    const server = await this.server();
    const configuration = new openid.Configuration(
      server,
      clientId,
      // Our clock tells the time, also where it stands still.
      { [openid.clockSkew]: Math.round((this.clock().getTime() - Date.now()) / 1000) },
      clientSecret === undefined ? openid.None() : openid.ClientSecretPost(clientSecret),
    );
    configuration.timeout = PATIENCE;
    if (isLocal(server.issuer)) openid.allowInsecureRequests(configuration);
    return configuration;
  }

  /** Fetched when somebody first signs in, so that Polku starts without the issuer. */
  private async server(): Promise<openid.ServerMetadata> {
    const { issuer, clientId } = this.settings;
    if (this.found?.issuer !== issuer) {
      const options = { timeout: PATIENCE, execute: isLocal(issuer) ? [openid.allowInsecureRequests] : [] };
      const metadata = openid
        .discovery(new URL(issuer), clientId, undefined, openid.None(), options)
        .then((configuration) => configuration.serverMetadata());
      this.found = { issuer, metadata };
    }
    try {
      return await this.found.metadata;
    } catch (error) {
      this.found = undefined;
      throw new IssuerUnavailable(issuer, { cause: error });
    }
  }
}

/** The settings take plain http on this machine only. */
function isLocal(issuer: string): boolean {
  return issuer.startsWith('http:');
}
