import type { Logger } from 'pino';
import { type Permissions } from '#access';
import { type CalendarDate, helsinkiDateOf } from '#calendar-date';
import { callerOfToken, TokenRefused } from '../identity/access-token.js';
import type { TrustedIssuer } from '../identity/trusted-issuer.js';
import { problem } from '../problems/make-problem.js';
import { IssuerClient, SignInRefused } from './issuer-client.js';
import { Sessions } from './sessions.js';
import { type SignInAttempt, SignInAttempts } from './sign-in-attempts.js';
import type { SignInSettings } from './sign-in-settings.js';

export interface SignInParts {
  readonly settings: SignInSettings | undefined;
  readonly issuer: TrustedIssuer;
  readonly permissionsOn: (day: CalendarDate) => Permissions;
  readonly clock: () => Date;
  readonly log: Logger;
}

/** From the page to the issuer, back, and into a session. */
export class SignIn {
  readonly sessions = new Sessions();
  private readonly attempts = new SignInAttempts();
  private readonly client: IssuerClient | undefined;

  constructor(private readonly parts: SignInParts) {
    this.client = parts.settings && new IssuerClient(parts.settings, parts.clock);
  }

  /** Whether anybody can: an issuer elsewhere has to know the pages as its client. */
  get isPossible(): boolean {
    return this.client !== undefined;
  }

  /** @throws ApiProblem no-such-resource where nobody can, IssuerUnavailable */
  async begin(
    redirectUri: string,
    language: string,
    back: string,
  ): Promise<{ readonly url: string; readonly attempt: string }> {
    if (this.client === undefined) throw problem('no-such-resource');
    const { url, ...begun } = await this.client.begin(redirectUri, language);
    return { url, attempt: await this.attempts.seal({ ...begun, back }, this.parts.clock()) };
  }

  /**
   * @param sealed the attempt, as the browser kept it
   * @returns the identifier of the session, and the page to go on to
   * @throws ApiProblem sign-in-refused, IssuerUnavailable
   */
  async complete(
    came: URL,
    sealed: string | undefined,
  ): Promise<{ readonly session: string; readonly back: string }> {
    const now = this.parts.clock();
    const attempt = await this.attempts.open(sealed ?? '', now);
    if (this.client === undefined || attempt === undefined) throw this.refused('no-attempt');
    const accessToken = await this.tokenFor(this.client, came, attempt);
    const { expires, subject, client, role } = await this.callerOf(accessToken, now);
    this.parts.log.info({ security: 'signed-in', subject, client, role }, 'security');
    return { session: this.sessions.begin({ accessToken, expires }, now), back: attempt.back };
  }

  private async tokenFor(client: IssuerClient, came: URL, attempt: SignInAttempt): Promise<string> {
    try {
      return await client.complete(came, attempt);
    } catch (error) {
      throw error instanceof SignInRefused ? this.refused(error.reason) : error;
    }
  }

  /** A token that would be refused later begins no session. */
  private async callerOf(accessToken: string, now: Date) {
    const { issuer, permissionsOn } = this.parts;
    try {
      return await callerOfToken(accessToken, issuer, permissionsOn(helsinkiDateOf(now)), now, undefined);
    } catch (error) {
      throw error instanceof TokenRefused ? this.refused(error.reason) : error;
    }
  }

  private refused(reason: string) {
    this.parts.log.warn({ security: 'sign-in-refused', reason }, 'security');
    return problem('sign-in-refused');
  }
}
