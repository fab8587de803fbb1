import type { Role } from '#access';
import { TASKS } from '../../src/tasks/registered-task.js';
import { NOW } from './now.js';
import { type Asked, roleOf, tokenFor } from './tokens.js';

/** An answer of the API, its body read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; undefined when there is none. */
  readonly json: unknown;
}

export interface Sending {
  readonly body?: unknown;
  /** Sent as it is, in place of `body`. */
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

const AS_KELA = { 'Polku-Authority': 'kela' };
const IS_OF_BENEFITS = new Set(TASKS.filter(({ subject }) => subject === 'benefits').map(({ name }) => name));
const ACTING = { 'Polku-Actor': 'official-1' };

/** Who reads what no authority's official does. */
const READERS: readonly (readonly [string, Role])[] = [
  ['/v1/events', 'subscriber'],
  ['/v1/municipalities', 'controller'],
  ['/v1/projection', 'operator'],
  ['/v1/webhooks', 'subscriber'],
];

/** The headers by which a test says who calls; the API gets them as claims of a token. */
const WHO = ['Polku-Authority', 'Polku-Actor'];

/**
 * Calls the API with tokens of the test issuer: as a caseworker for the whole country, as the authority that a test names, as a
 * subscriber where it reads the feed or asks for webhooks, as a controller where it reads invoices, as an operator where it asks for read models, or as somebody chosen. A header Authorization, also an absent one, goes before.
 */
export class Caller {
  constructor(
    private readonly url: string,
    private readonly as?: Asked,
    private readonly now: Date = NOW,
  ) {}

  /** The same API, called by somebody else. */
  who(as: Asked): Caller {
    return new Caller(this.url, as, this.now);
  }

  private async authorization(path: string, headers: NonNullable<Sending['headers']>): Promise<string> {
    const { 'Polku-Authority': authority = 'employment-authority', 'Polku-Actor': subject } = headers;
    const [reader] = READERS.flatMap(([address, role]) => (path.startsWith(address) ? [{ role }] : []));
    const asked: Asked = this.as ?? reader ?? { role: roleOf(authority), authority, subject };
    return `Bearer ${await tokenFor(asked, this.now)}`;
  }

  get(path: string, headers: Sending['headers'] = {}): Promise<Answer> {
    return this.send('GET', path, { headers });
  }

  /** Sends a task: of payments as Kela, else as the employment authority, when nothing else is said. */
  task(jobseeker: string, task: string, body: unknown, headers: Sending['headers'] = {}): Promise<Answer> {
    return this.send('POST', `/v1/jobseekers/${jobseeker}/${task}`, {
      body,
      headers: { ...(IS_OF_BENEFITS.has(task) ? AS_KELA : {}), ...ACTING, ...headers },
    });
  }

  async send(method: string, path: string, { body, raw, headers = {} }: Sending = {}): Promise<Answer> {
    const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const given = Object.entries({
      ...(sent === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...('Authorization' in headers ? {} : { Authorization: await this.authorization(path, headers) }),
      ...headers,
    }).filter((header): header is [string, string] => header[1] !== undefined && !WHO.includes(header[0]));
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: given,
      ...(sent === undefined ? {} : { body: sent }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson && text !== '' ? JSON.parse(text) : undefined,
    };
  }
}
