import { createHash, createHmac } from 'node:crypto';
import { get } from 'node:https';
import { connect } from 'node:net';
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { DemoIssuer } from '../src/demo-issuer/demo-issuer.js';
import { LONGEST_TOKEN } from '../src/identity/access-token.js';
import { Caller } from './support/caller.js';
import { NOW } from './support/now.js';
import type { RunningApi } from './support/running-api.js';
import { selfSigned } from './support/self-signed.js';
import { testIssuer } from './support/tokens.js';

const PEOPLE = '/v1/jobseekers?limit=1';
const SECONDS = Math.floor(NOW.getTime() / 1000);

const GOOD = {
  aud: 'polku',
  sub: 'official-7',
  client_id: 'pages',
  jti: 'one',
  iat: SECONDS,
  exp: SECONDS + 600,
  polku: { role: 'caseworker', authority: 'employment-authority', municipalities: ['205'] },
};

/** Tokens that are wrong in one thing each; a right one shows that only that thing is wrong. */
export function tokensSuite(started: () => RunningApi): void {
  describe('access tokens', () => {
    let api: RunningApi;
    let caller: Caller;

    beforeAll(() => {
      api = started();
      caller = new Caller(api.url);
    });

    const withToken = (token: string) => caller.get(PEOPLE, { Authorization: `Bearer ${token}` });
    const made = (claims: object = {}, header: object = {}) =>
      testIssuer.sign({ iss: testIssuer.issuer, ...GOOD, ...claims }, header);

    it('are taken when they are right', async () => {
      expect((await withToken(await made())).status).toBe(200);
    });

    it('are wanted: who sends none is told how, and not that something is wrong with it', async () => {
      const answer = await caller.get(PEOPLE, { Authorization: undefined });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="polku"');
      expect(answer.json).toMatchObject({ type: '/problems/not-authenticated' });
      expect((await caller.get(PEOPLE, { Authorization: 'Basic dXNlcjpwYXNz' })).status).toBe(401);
      const inAddress = await caller.get(`${PEOPLE}&access_token=${await made()}`, {
        Authorization: undefined,
      });
      expect(inAddress.status).toBe(401);
    });

    const refused: [string, () => Promise<string>, string][] = [
      ['expired', () => made({ exp: SECONDS - 6 }), 'expired'],
      ['not yet valid', () => made({ nbf: SECONDS + 6 }), 'not-yet-valid'],
      ['for another audience', () => made({ aud: 'another-api' }), 'claim-aud'],
      ['of another issuer', () => made({ iss: 'https://login.example.fi' }), 'claim-iss'],
      ['without an expiry', () => made({ exp: undefined }), 'claim-exp'],
      ['without a subject', () => made({ sub: undefined }), 'claim-sub'],
      ['without a client', () => made({ client_id: undefined }), 'claim-client_id'],
      ['an ID token', () => made({}, { typ: 'JWT' }), 'claim-typ'],
      ['signed with an unknown key', () => made({}, { kid: 'unknown' }), 'unknown-key'],
      ['signed by somebody else under the same key id', signedByAnother, 'signature'],
      ['alg: none', unsigned, 'algorithm'],
      ['signed with the public key as a secret', confused, 'algorithm'],
      ['signed with an algorithm that is not pinned', signedWithRs256, 'algorithm'],
      ['changed after it was signed', changed, 'signature'],
      ['no JWT', async () => 'abc.def', 'malformed'],
      ['too long', () => made({ padding: 'x'.repeat(LONGEST_TOKEN) }), 'too-long'],
      ['bound in an unknown way', () => made({ cnf: { jkt: 'x' } }), 'binding'],
      ['of a role that does not exist', () => made({ polku: { role: 'king' } }), 'claims'],
      ['without a role', () => made({ polku: undefined }), 'claims'],
      [
        'of a role without its mandate',
        () => made({ polku: { role: 'caseworker', authority: 'employment-authority' } }),
        'claims',
      ],
      [
        'with the authority of another role',
        () => made({ polku: { ...GOOD.polku, authority: 'kela' } }),
        'claims',
      ],
      ['with a personal identity code as its subject', () => made({ sub: '010190-900P' }), 'claims'],
      ['with a field that nobody knows', () => made({ polku: { ...GOOD.polku, admin: true } }), 'claims'],
    ];
    it.each(refused)('are refused when they are wrong: %s', async (_what, token, reason) => {
      const before = api.logged.length;
      const sent = await token();
      const answer = await withToken(sent);
      expect(answer.status).toBe(401);
      expect(answer.json).toMatchObject({ type: '/problems/token-refused' });
      expect(answer.headers.get('www-authenticate')).toMatch(
        /^Bearer realm="polku", error="invalid_token", error_description="[^"]+"$/,
      );
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const logged = api.logged.slice(before).join('');
      expect(logged).toContain(`"security":"token-refused","reason":"${reason}"`);
      expect(logged + answer.text).not.toContain(sent);
      expect(logged + answer.text).not.toContain('010190-900P');
    });

    it('may be a little late or early, as clocks are', async () => {
      expect((await withToken(await made({ exp: SECONDS - 4 }))).status).toBe(200);
      expect((await withToken(await made({ nbf: SECONDS + 5 }))).status).toBe(200);
    });

    it('come once: two headers are refused, not one of them believed', async () => {
      const token = await made();
      const answer = await raw(api.url, [`Authorization: Bearer ${token}`, 'Authorization: Bearer other']);
      expect(answer).toMatch(/^HTTP\/1.1 400 /);
      expect(answer).toContain('error="invalid_request"');
    });

    it('are wanted for the headers of an answer too, and for nothing of what is open', async () => {
      const without = { headers: { Authorization: undefined } };
      expect((await caller.send('HEAD', PEOPLE, without)).status).toBe(401);
      for (const open of ['/health', '/docs', '/openapi.json', '/problems/not-permitted']) {
        expect((await caller.send('GET', open, without)).status).toBe(200);
      }
    });

    it('are checked before a body is read', async () => {
      const answer = await caller.send('POST', '/v1/jobseekers/T1/register-job-search', {
        raw: '{"not JSON',
        headers: { Authorization: undefined },
      });
      expect(answer.status).toBe(401);
    });

    describe('bound to a client certificate (RFC 8705)', () => {
      const certificate = Buffer.from('the DER of a certificate');
      const thumbprint = createHash('sha256').update(certificate).digest('base64url');
      const header = `:${certificate.toString('base64')}:`;

      it('serve only with that certificate, which only a trusted proxy may tell', async () => {
        const token = await made({ cnf: { 'x5t#S256': thumbprint } });
        const Authorization = `Bearer ${token}`;
        const behindProxy = new Caller(await api.another({ behindProxy: true }));
        const statusOf = async (asked: Caller, told?: string) =>
          (await asked.get(PEOPLE, { Authorization, ...(told ? { 'Client-Cert': told } : {}) })).status;
        expect(await statusOf(behindProxy, header)).toBe(200);
        expect(await statusOf(behindProxy)).toBe(401);
        expect(await statusOf(behindProxy, `:${Buffer.from('another').toString('base64')}:`)).toBe(401);
        expect(await statusOf(behindProxy, 'not a structured field')).toBe(401);
        expect(await statusOf(caller, header)).toBe(401);
      });

      it('serve only over a TLS connection with that certificate', async () => {
        const [server, client, other] = [selfSigned(), selfSigned(), selfSigned()];
        const url = await api.another({ tls: server });
        const bound = createHash('sha256').update(client.der).digest('base64url');
        const token = await made({ cnf: { 'x5t#S256': bound } });
        expect(await statusOverTls(url, token, server.certificate, client)).toBe(200);
        expect(await statusOverTls(url, token, server.certificate, other)).toBe(401);
        expect(await statusOverTls(url, token, server.certificate)).toBe(401);
        expect(await statusOverTls(url, await made(), server.certificate)).toBe(200);
      });
    });

    describe('that are over', () => {
      it('as a case was opened until a time: the mandate is over, whatever is asked', async () => {
        const until = NOW.toISOString();
        const over = caller.who({ role: 'case-reviewer', jobseeker: 'T1', matter: 'M-1', until });
        const answer = await over.get('/v1/jobseekers/T1/pathway');
        expect(answer.status).toBe(403);
        expect(answer.json).toMatchObject({ type: '/problems/mandate-over' });
      });
    });

    describe('and the envelope of a command', () => {
      const REGISTERED = { on: '2026-01-12' };
      const recordedBy = async (jobseeker: string) => {
        const { json } = await caller.get(`/v1/jobseekers/${jobseeker}/events`);
        return (json as { events: { metadata: object }[] }).events[0]?.metadata;
      };

      it('says whose act it is and who acts, as the token has it', async () => {
        const official = caller.who({ role: 'caseworker', subject: 'official-77' });
        expect((await official.task('T-own', 'register-job-search', REGISTERED)).status).toBe(201);
        expect(await recordedBy('T-own')).toMatchObject({
          authority: 'employment-authority',
          actor: 'official-77',
        });
      });

      it('takes from a service for whom it acts, and from nobody else', async () => {
        const send = (as: Caller, jobseeker: string, headers: Record<string, string>) =>
          as.send('POST', `/v1/jobseekers/${jobseeker}/record-home-municipality`, {
            body: { on: '2020-01-01', municipality: '205' },
            headers,
          });
        const service = caller.who({ role: 'kela-worker', subject: 'import', clientId: 'import' });
        expect((await send(service, 'T-service', { 'polku-actor': 'kela-official-4' })).status).toBe(201);
        expect(await recordedBy('T-service')).toMatchObject({ authority: 'kela', actor: 'kela-official-4' });
        expect((await send(service, 'T-other', { 'polku-actor': 'Maija Virtanen' })).status).toBe(400);
        const person = caller.who({ role: 'kela-worker', subject: 'kela-official-4' });
        expect((await send(person, 'T-other', { 'polku-actor': 'kela-official-5' })).status).toBe(400);
        expect((await send(person, 'T-other', { 'polku-authority': 'municipality' })).status).toBe(400);
        expect((await caller.get('/v1/jobseekers/T-other/events')).status).toBe(404);
      });
    });
  });

  async function signedByAnother(): Promise<string> {
    const another = await DemoIssuer.inMemory(() => 'id');
    return await another.sign(GOOD, { kid: testIssuer.keys.keys[0]?.kid ?? '' });
  }

  async function unsigned(): Promise<string> {
    const token = new UnsecuredJWT({ ...GOOD }).encode();
    const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url');
    return `${header}.${token.split('.')[1]}.`;
  }

  async function confused(): Promise<string> {
    const [key] = testIssuer.keys.keys;
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const signed = `${part({ alg: 'HS256', typ: 'at+jwt', kid: key?.kid })}.${part(GOOD)}`;
    return `${signed}.${createHmac('sha256', JSON.stringify(key)).update(signed).digest('base64url')}`;
  }

  async function signedWithRs256(): Promise<string> {
    const { privateKey } = await generateKeyPair('RS256');
    return await new SignJWT({ ...GOOD })
      .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt' })
      .sign(privateKey);
  }

  async function changed(): Promise<string> {
    const [header, , signature] = (await testIssuer.sign(GOOD, {})).split('.');
    const payload = { ...GOOD, polku: { ...GOOD.polku, municipalities: ['*'] } };
    return `${header}.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.${signature}`;
  }
}

function statusOverTls(
  url: string,
  token: string,
  ca: string,
  client?: { readonly certificate: string; readonly key: string },
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const headers = { Authorization: `Bearer ${token}` };
    const identity = client === undefined ? {} : { cert: client.certificate, key: client.key };
    const checkServerIdentity = () => undefined;
    get(
      { hostname, port, path: PEOPLE, headers, ca, ...identity, checkServerIdentity, agent: false },
      (response) => {
        response.resume();
        resolve(response.statusCode);
      },
    ).on('error', reject);
  });
}

/** A request as `fetch` cannot send it. */
function raw(url: string, headers: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      const lines = [`GET ${PEOPLE} HTTP/1.1`, `Host: ${hostname}`, ...headers, 'Connection: close', '', ''];
      socket.write(lines.join('\r\n'));
    });
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
    socket.on('end', () => resolve(text)).on('error', reject);
  });
}
