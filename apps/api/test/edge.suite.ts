import { get } from 'node:http';
import { connect } from 'node:net';
import { Caller } from './support/caller.js';
import { NOW } from './support/now.js';
import type { RunningApi } from './support/running-api.js';
import { tokenFor } from './support/tokens.js';

const ANSWERED = { on: '2020-06-01', municipality: '091' };
const TASK = '/v1/jobseekers/J1/record-home-municipality';

export function edgeSuite(started: () => RunningApi): void {
  describe('the edge of the API', () => {
    let api: RunningApi;
    let caller: Caller;

    beforeAll(() => {
      api = started();
      caller = new Caller(api.url);
    });

    it.each([
      ['an address that does not exist', 'GET', '/v1/nothing', {}, 404, 'no-such-resource'],
      ['an address that cannot be read', 'GET', '/v1/%E0%A4%A', {}, 404, 'no-such-resource'],
      [
        'a part of an address that is too long',
        'GET',
        `/v1/jobseekers/${'x'.repeat(300)}/pathway`,
        {},
        414,
        'address-too-long',
      ],
      ['a method that the address does not know', 'GET', TASK, {}, 405, 'method-not-allowed'],
      ['a body that is not JSON', 'POST', TASK, { raw: '{"on":' }, 400, 'malformed-json'],
      [
        'an empty body',
        'POST',
        TASK,
        { raw: '', headers: { 'Content-Type': 'application/json' } },
        400,
        'malformed-json',
      ],
      [
        'a name that stands twice',
        'POST',
        TASK,
        { raw: '{"on":"2020-06-01","municipality":"091","\\u006fn":"2021-06-01"}' },
        400,
        'malformed-json',
      ],
      ['a list in place of an object', 'POST', TASK, { raw: '[]' }, 400, 'malformed-json'],
      [
        'a body that would poison a prototype',
        'POST',
        TASK,
        { raw: '{"__proto__":{"x":1}}' },
        400,
        'malformed-json',
      ],
      [
        'a body that nests without end',
        'POST',
        TASK,
        { raw: `{"on":${'['.repeat(50_000)}${']'.repeat(50_000)}}` },
        400,
        'invalid-request',
      ],
      [
        'a body of another type',
        'POST',
        TASK,
        { raw: 'on=2020', headers: { 'Content-Type': 'text/plain' } },
        415,
        'unsupported-media-type',
      ],
      [
        'a body that would poison a constructor',
        'POST',
        TASK,
        { raw: '{"constructor":{"prototype":{"x":1}}}' },
        400,
        'malformed-json',
      ],
      [
        'a body that is too large',
        'POST',
        TASK,
        { raw: `{"on":"${'x'.repeat(300_000)}"}` },
        413,
        'body-too-large',
      ],
      [
        'a page of another site',
        'POST',
        TASK,
        { body: ANSWERED, headers: { 'Sec-Fetch-Site': 'cross-site' } },
        403,
        'cross-site-request',
      ],
      [
        'headers beyond the limit',
        'GET',
        '/health',
        { headers: { 'X-Long': 'x'.repeat(20_000) } },
        431,
        'headers-too-large',
      ],
      [
        'a correlation id that cannot be one',
        'GET',
        '/health',
        { headers: { 'X-Correlation-Id': 'a b' } },
        400,
        'invalid-request',
      ],
    ])('answers %s with a problem', async (_what, method, path, sending, status, name) => {
      const answer = await caller.send(method, path, sending);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(answer.json).toMatchObject({ type: `/problems/${name}`, status });
      expect(answer.status).toBe(status);
    });

    it.each(['gzip', 'br', 'identity, gzip', 'GZIP', 'unheard-of'])(
      'unpacks no body: Content-Encoding %s',
      async (encoding) => {
        const headers = { 'Content-Encoding': encoding };
        const answer = await caller.send('POST', TASK, { body: ANSWERED, headers });
        expect(answer.status).toBe(415);
        expect(answer.json).toMatchObject({
          type: '/problems/unsupported-media-type',
          detail: 'The body is compressed.',
        });
      },
    );

    it('answers by the names that it is known by, and to no page of another name', async () => {
      const { port } = new URL(api.url);
      for (const host of ['localhost', '127.0.0.1', '[::1]', 'LOCALHOST', `127.0.0.1:${port}`]) {
        expect(await askedAs(host, '/v1/jobseekers')).toMatchObject({ status: 200 });
      }
      for (const host of ['evil.example', `evil.example:${port}`, 'localhost.evil.example']) {
        expect(await askedAs(host, '/v1/jobseekers')).toEqual({
          status: 421,
          body: expect.stringContaining('/problems/unknown-host'),
        });
      }
      expect(await askedAs('pod-7', '/health')).toMatchObject({ status: 200 });
      const known = await api.another({ hosts: ['polku.example.fi'] });
      expect(await askedAs('polku.example.fi', '/v1/jobseekers', known)).toMatchObject({ status: 200 });
      expect(await askedAs('localhost', '/v1/jobseekers', known)).toMatchObject({ status: 421 });
    });

    async function askedAs(host: string, path: string, url = api.url) {
      const Authorization = `Bearer ${await tokenFor({ role: 'caseworker' }, NOW)}`;
      return await new Promise<{ status?: number; body: string }>((resolve, reject) => {
        get(`${url}${path}`, { headers: { host, Authorization } }, async (response) => {
          let body = '';
          for await (const part of response) body += String(part);
          resolve({ status: response.statusCode ?? 0, body });
        }).on('error', reject);
      });
    }

    it('reads a body in which a name stands in several objects, or as a value', async () => {
      const items = [{ kind: 'other', description: '"kind": {' }, { kind: 'other' }];
      const plan = { planId: 'on', on: '2026-01-20', kind: 'employment', items };
      expect((await caller.task('E-names', 'report-employment-plan', plan)).status).toBe(201);
    });

    it('takes an empty body for none where the method has none', async () => {
      const headers = { 'Content-Type': 'application/json' };
      expect((await caller.send('DELETE', '/v1/nothing', { raw: '', headers })).status).toBe(404);
      expect((await caller.send('DELETE', TASK, { raw: '', headers })).status).toBe(405);
    });

    it('takes no form: any other site could send one', async () => {
      const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
      const answer = await caller.send('POST', TASK, { raw: 'on=2020-06-01&municipality=091', headers });
      expect(answer.status).toBe(415);
      expect(answer.json).toMatchObject({ type: '/problems/unsupported-media-type' });
    });

    it('names the methods that an address knows', async () => {
      expect((await caller.send('DELETE', TASK)).headers.get('allow')).toBe('POST');
      expect((await caller.send('POST', '/health')).headers.get('allow')).toBe('GET, HEAD');
    });

    it('answers bytes that are not HTTP with a problem', async () => {
      const { port } = new URL(api.url);
      const socket = connect(Number(port), '127.0.0.1');
      socket.write('NONSENSE\r\n\r\n');
      let heard = '';
      for await (const bytes of socket) heard += String(bytes);
      expect(heard).toMatch(/^HTTP\/1\.1 400 .*application\/problem\+json.*"\/problems\/invalid-request"/s);
    });

    it.each([
      ['a length and chunks', 'Content-Length: 5\r\nTransfer-Encoding: chunked'],
      ['two lengths', 'Content-Length: 5\r\nContent-Length: 6'],
      ['chunks of chunks', 'Transfer-Encoding: chunked, chunked'],
      ['a space before a colon', 'Content-Length : 5'],
    ])('takes no message whose end could be read in two ways: %s', async (_what, headers) => {
      const { port } = new URL(api.url);
      const socket = connect(Number(port), '127.0.0.1');
      const second = 'GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n';
      socket.write(`POST ${TASK} HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n\r\n0\r\n\r\n${second}`);
      let heard = '';
      for await (const bytes of socket) heard += String(bytes);
      expect(heard).toMatch(/^HTTP\/1\.1 400 /);
      expect(heard.match(/^HTTP\/1\.1 \d/gm)).toHaveLength(1);
    });

    it('gives back the correlation id that came, and makes one where none did', async () => {
      const given = await caller.get('/health', { 'X-Correlation-Id': 'case-17' });
      expect(given.headers.get('x-correlation-id')).toBe('case-17');
      expect((await caller.get('/health')).headers.get('x-correlation-id')).toMatch(/^[0-9a-f-]{36}$/);
    });

    it('explains each problem type at its address, to programs and to people', async () => {
      const { json } = await caller.get('/problems/stale-revision');
      expect(json).toMatchObject({ type: '/problems/stale-revision', status: 412 });
      const page = await caller.get('/problems/stale-revision', { Accept: 'text/html' });
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(page.text).toContain('<h1>');
      expect((await caller.get('/problems/not-this-authoritys-act')).json).toMatchObject({
        status: 422,
        title: "Not this authority's act",
      });
      expect((await caller.get('/problems/payment-overlaps')).status).toBe(404);
      expect((await caller.get('/problems')).json).toContainEqual(
        expect.objectContaining({ type: '/problems/payments-overlap', status: 422 }),
      );
      expect((await caller.get('/problems/%3Cscript%3E')).status).toBe(404);
      expect((await caller.get('/problems')).json).toContainEqual(
        expect.objectContaining({ type: '/problems/internal-error' }),
      );
    });

    it('has a page to try it that loads nothing from elsewhere', async () => {
      const page = await caller.get('/docs');
      const loaded = [...page.text.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address = '']) => address);
      expect(loaded).toEqual([
        '/docs/favicon-32x32.png',
        '/docs/swagger-ui.css',
        '/docs/swagger-ui-bundle.js',
        '/docs/start.js',
      ]);
      for (const address of loaded) expect((await caller.get(address)).status).toBe(200);
      expect((await caller.get('/docs/package.json')).status).toBe(404);
      const policy = page.headers.get('content-security-policy') ?? '';
      for (const directive of [
        "default-src 'self'",
        "base-uri 'none'",
        "object-src 'none'",
        "frame-ancestors 'none'",
      ]) {
        expect(policy).toContain(directive);
      }
      expect(page.headers.get('strict-transport-security')).toBeNull();
      expect(page.headers.get('x-content-type-options')).toBe('nosniff');
      expect((await caller.get('/v1/jobseekers?limit=1')).headers.get('x-content-type-options')).toBe(
        'nosniff',
      );
    });

    it('is alive, and ready once everything is projected', async () => {
      expect((await caller.get('/health')).json).toEqual({ status: 'alive' });
      const deadline = Date.now() + 20_000;
      let answer = await caller.get('/ready');
      while (answer.status !== 200 && Date.now() < deadline) answer = await caller.get('/ready');
      expect(answer.json).toMatchObject({
        ready: true,
        parts: { 'event-store': { ready: true }, projection: { ready: true } },
      });
    });

    it('logs method, route, status, time and correlation id of each request, and no address', async () => {
      await caller.get('/v1/jobseekers/J-hidden/pathway?atLeastRevision=x', { 'X-Correlation-Id': 'log-1' });
      const line = api.logged.find((logged) => logged.includes('log-1')) ?? '';
      expect(JSON.parse(line)).toMatchObject({
        method: 'GET',
        route: '/v1/jobseekers/:jobseekerId/pathway',
        status: 400,
        ms: expect.any(Number),
        correlationId: 'log-1',
      });
      expect(api.logged.join('')).not.toContain('J-hidden');
    });
  });
}
