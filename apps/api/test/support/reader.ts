import { parseSetCookie } from 'cookie';
import type { Asked } from './tokens.js';

/** A page as a reader gets it. */
export interface ReadPage {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Headers that a browser sends. */
export const BROWSER = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

/** A browser without a screen: it keeps cookies, and is led on only when told to. */
export class Reader {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly url: string) {}

  /** What the server gave, by name. */
  get cookieNames(): string[] {
    return [...this.cookies.keys()];
  }

  /** All of them, as they are sent. */
  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** The same browser, on a machine of somebody else. */
  copy(): Reader {
    const copy = new Reader(this.url);
    for (const [name, value] of this.cookies) copy.cookies.set(name, value);
    return copy;
  }

  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<ReadPage> {
    return await this.send('GET', path, undefined, headers);
  }

  async post(
    path: string,
    form: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<ReadPage> {
    return await this.send('POST', path, new URLSearchParams(form), headers);
  }

  /** From the front page to the demo issuer, with a choice there, and back. @returns the page's address at the end */
  async signIn(asked: Asked, back?: string): Promise<string> {
    const came = await this.get(await this.chosen(asked, back));
    if (came.status !== 303) throw new Error(`${came.status} ${came.text}`);
    return came.headers.get('location') ?? '';
  }

  /** As far as the issuer's answer. @returns where it sends the browser back to */
  async chosen(asked: Asked, back?: string): Promise<string> {
    const query = back === undefined ? '' : `?back=${encodeURIComponent(back)}`;
    const left = await this.get(`/en/sign-in${query}`);
    const issuer = left.headers.get('location');
    if (issuer === null) throw new Error(`${left.status} ${left.text}`);
    const page = await this.get(issuer);
    const form = Object.fromEntries(
      [...page.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(
        ([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')],
      ),
    );
    const { municipalities = [], parts: _, eventTypes: __, ...rest } = asked;
    const chosen = await this.post(new URL('authorize', `${issuer.split('?')[0]}`).href, {
      ...form,
      ...(rest as Readonly<Record<string, string>>),
      municipalities: municipalities.join(),
    });
    if (chosen.status !== 303) throw new Error(`${chosen.status} ${chosen.text}`);
    return chosen.headers.get('location') ?? '';
  }

  private async send(
    method: string,
    path: string,
    body: URLSearchParams | undefined,
    headers: Readonly<Record<string, string>>,
  ): Promise<ReadPage> {
    const { cookie } = this;
    const response = await fetch(new URL(path, this.url), {
      method,
      redirect: 'manual',
      headers: { ...BROWSER, ...(cookie === '' ? {} : { Cookie: cookie }), ...headers },
      ...(body === undefined ? {} : { body }),
    });
    for (const given of response.headers.getSetCookie()) {
      const { name, value = '', maxAge } = parseSetCookie(given);
      if (maxAge === 0) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return { status: response.status, headers: response.headers, text: await response.text() };
  }
}
