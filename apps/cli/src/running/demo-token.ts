/** The running Polku gives no tokens by itself, or not such a one. */
export class TokenNotGiven extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'TokenNotGiven';
  }
}

/** As the demo issuer names them; lists with commas between. */
export interface AskedToken {
  readonly role: string;
  readonly authority?: string;
  readonly municipalities?: string;
  readonly jobseeker?: string;
  readonly need?: string;
  readonly matter?: string;
  readonly until?: string;
  readonly event_types?: string;
  readonly parts?: string;
  readonly subject?: string;
}

/**
 * An access token of the demo issuer of a running Polku.
 * @throws TokenNotGiven, and the error of `fetch` where nobody answers
 */
export async function demoToken(url: string, asked: AskedToken): Promise<string> {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: 'polku-cli', ...asked });
  const response = await fetch(`${url.replace(/\/+$/, '')}/demo-issuer/token`, { method: 'POST', body });
  if (response.status === 404) {
    throw new TokenNotGiven(
      'this Polku has no demo issuer: get an access token from the issuer that it trusts, and give it as POLKU_TOKEN',
    );
  }
  const answer = (await response.json()) as { access_token?: string; error_description?: string };
  if (answer.access_token !== undefined) return answer.access_token;
  throw new TokenNotGiven(`no token for that: ${answer.error_description ?? response.status}`);
}
