import type { Role } from '#access';
import { demoToken, TokenNotGiven } from './demo-token.js';

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
 * @throws PolkuNotRunning, PolkuRefused, TokenNotGiven
 */
export async function askPolku(
  url: string,
  path: string,
  parameters: Readonly<Record<string, string | undefined>> = {},
  role?: Role,
): Promise<unknown> {
  return await tellPolku(url, path, { method: 'GET' }, parameters, role);
}

/**
 * Sends a request to a running Polku.
 * @param role of the demo issuer's token, where no other one is given
 * @returns the answer as JSON
 * @throws PolkuNotRunning, PolkuRefused, TokenNotGiven
 */
export async function tellPolku(
  url: string,
  path: string,
  request: RequestInit,
  parameters: Readonly<Record<string, string | undefined>> = {},
  role: Role = 'caseworker',
): Promise<unknown> {
  const asked = new URL(`${url.replace(/\/+$/, '')}${path}`);
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) asked.searchParams.set(name, value);
  }
  const { ok, body } = await answerOf(url, asked, request, role).catch((error: unknown) => {
    if (error instanceof TokenNotGiven) throw error;
    throw new PolkuNotRunning(url, error);
  });
  if (ok) return body;
  throw new PolkuRefused(body as object);
}

async function answerOf(
  url: string,
  asked: URL,
  request: RequestInit,
  role: Role,
): Promise<{ readonly ok: boolean; readonly body: unknown }> {
  const headers = { ...request.headers, Authorization: `Bearer ${await ownToken(url, role)}` };
  const response = await fetch(asked, { ...request, headers });
  return { ok: response.ok, body: await response.json() };
}

/** POLKU_TOKEN, or one of the demo issuer of the Polku that is asked. */
async function ownToken(url: string, role: Role): Promise<string> {
  return process.env.POLKU_TOKEN || (await demoToken(url, { role }));
}
