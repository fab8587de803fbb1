/** Nobody answers at the address, or something that isn't Polku. */
export class PolkuNotRunning extends Error {
  constructor(url: string, cause?: unknown) {
    super(`no Polku answers at ${url}; start one with "polku start", or name another with --url`, { cause });
    this.name = 'PolkuNotRunning';
  }
}

/** Polku refused the question, and said why (RFC 9457). */
export class PolkuRefused extends Error {
  constructor({ detail, expected, title }: Partial<Record<'detail' | 'expected' | 'title', string>>) {
    super([detail ?? title, ...(expected === undefined ? [] : [`Expected: ${expected}`])].join(' '));
    this.name = 'PolkuRefused';
  }
}

/**
 * Asks a running Polku over HTTP.
 * @param url of Polku: `http://localhost:8080`
 * @param path of the query: `/v1/jobseekers/J1/case-review`
 * @param parameters those that are absent are left out
 * @returns the answer as JSON
 * @throws PolkuNotRunning, PolkuRefused
 */
export async function askPolku(
  url: string,
  path: string,
  parameters: Readonly<Record<string, string | undefined>> = {},
): Promise<unknown> {
  return await tellPolku(url, path, { method: 'GET' }, parameters);
}

/**
 * Sends a request to a running Polku.
 * @returns the answer as JSON
 * @throws PolkuNotRunning, PolkuRefused
 */
export async function tellPolku(
  url: string,
  path: string,
  request: RequestInit,
  parameters: Readonly<Record<string, string | undefined>> = {},
): Promise<unknown> {
  const asked = new URL(`${url.replace(/\/+$/, '')}${path}`);
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) asked.searchParams.set(name, value);
  }
  const { ok, body } = await answerOf(asked, request).catch((error: unknown) => {
    throw new PolkuNotRunning(url, error);
  });
  if (ok) return body;
  throw new PolkuRefused(body as object);
}

async function answerOf(
  asked: URL,
  request: RequestInit,
): Promise<{ readonly ok: boolean; readonly body: unknown }> {
  const response = await fetch(asked, request);
  return { ok: response.ok, body: await response.json() };
}
