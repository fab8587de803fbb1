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

const ACTING = { 'Polku-Authority': 'employment-authority', 'Polku-Actor': 'official-1' };

/** Calls the API as an authority would. */
export class Caller {
  constructor(private readonly url: string) {}

  get(path: string, headers: Sending['headers'] = {}): Promise<Answer> {
    return this.send('GET', path, { headers });
  }

  /** Sends a task, as the employment authority when nothing else is said. */
  task(jobseeker: string, task: string, body: unknown, headers: Sending['headers'] = {}): Promise<Answer> {
    return this.send('POST', `/v1/jobseekers/${jobseeker}/${task}`, {
      body,
      headers: { ...ACTING, ...headers },
    });
  }

  async send(method: string, path: string, { body, raw, headers = {} }: Sending = {}): Promise<Answer> {
    const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const given = Object.entries({
      ...(sent === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    }).filter((header): header is [string, string] => header[1] !== undefined);
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
