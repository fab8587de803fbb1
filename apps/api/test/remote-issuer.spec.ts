import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { loadPermissions } from '#access';
import { calendarDate } from '#calendar-date';
import { callerOfToken } from '../src/identity/access-token.js';
import { remoteIssuer } from '../src/identity/remote-issuer.js';

const NOW = new Date('2026-11-26T10:00:00Z');
const permissions = loadPermissions(calendarDate('2026-11-26'));

/** An OpenID provider with a real key of each algorithm, over HTTP. */
describe('the keys of an issuer elsewhere', () => {
  let issuer: string;
  let claimedIssuer: string | undefined;
  let keys: object[] = [];
  let asked: string[] = [];
  let isAway = false;
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (isAway) return void response.writeHead(503).end();
    const metadata = { issuer: claimedIssuer ?? issuer, jwks_uri: `${issuer}/keys` };
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? { keys } : metadata));
  });

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    claimedIssuer = undefined;
    isAway = false;
    asked = [];
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  async function signedWith(alg: string): Promise<string> {
    const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
    keys = [{ ...(await exportJWK(publicKey)), kid: alg, alg, use: 'sig' }];
    return await new SignJWT({
      client_id: 'pages',
      jti: '1',
      polku: { role: 'operator', authority: 'municipality' },
    })
      .setProtectedHeader({ alg, kid: alg, typ: 'at+jwt' })
      .setIssuer(issuer)
      .setAudience('polku')
      .setSubject('operator-1')
      .setIssuedAt(NOW)
      .setExpirationTime(new Date(NOW.getTime() + 60_000))
      .sign(privateKey);
  }

  const trusting = (algorithms: readonly ('ES256' | 'EdDSA' | 'PS256' | 'RS256')[] = ['ES256']) =>
    remoteIssuer({ issuer, audience: 'polku', algorithms, clockSkew: 0 });
  const callerOf = (token: string, trusted = trusting()) =>
    callerOfToken(token, trusted, permissions, NOW, undefined);

  it.each(['ES256', 'EdDSA', 'PS256', 'RS256'] as const)('check %s where it is pinned', async (algorithm) => {
    const token = await signedWith(algorithm);
    expect(await callerOf(token, trusting([algorithm]))).toMatchObject({ subject: 'operator-1' });
    const others = trusting([algorithm === 'ES256' ? 'PS256' : 'ES256']);
    await expect(callerOf(token, others)).rejects.toMatchObject({ reason: 'algorithm' });
  });

  it('are asked for when the first token comes, and then kept', async () => {
    const token = await signedWith('ES256');
    const trusted = trusting();
    expect(asked).toEqual([]);
    await callerOf(token, trusted);
    await callerOf(token, trusted);
    expect(asked).toEqual(['/.well-known/openid-configuration', '/keys']);
  });

  it('that cannot be had are no fault of the token, and are asked for again', async () => {
    const token = await signedWith('ES256');
    const trusted = trusting();
    isAway = true;
    await expect(callerOf(token, trusted)).rejects.toMatchObject({ name: 'IssuerUnavailable' });
    isAway = false;
    expect(await callerOf(token, trusted)).toMatchObject({ role: 'operator' });
  });

  it('are not taken from metadata of another issuer', async () => {
    const token = await signedWith('ES256');
    claimedIssuer = 'https://login.evil.example';
    await expect(callerOf(token)).rejects.toMatchObject({ name: 'IssuerUnavailable' });
  });
});
