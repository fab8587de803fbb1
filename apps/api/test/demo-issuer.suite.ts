import { createHash } from 'node:crypto';
import { Caller } from './support/caller.js';
import { NOW } from './support/now.js';
import type { RunningApi } from './support/running-api.js';

const VERIFIER = 'a-verifier-that-is-long-enough-for-pkce-0123456789';
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');
const BACK = 'http://localhost:8080/review/back';

export function demoIssuerSuite(started: () => RunningApi): void {
  describe('the demo issuer', () => {
    let url: string;
    beforeAll(() => {
      url = started().url;
    });

    const post = (path: string, form: Record<string, string>) =>
      fetch(`${url}/demo-issuer/${path}`, {
        method: 'POST',
        body: new URLSearchParams(form),
        redirect: 'manual',
      });
    const token = async (form: Record<string, string>) => {
      const response = await post('token', form);
      const answer = (await response.json()) as { access_token?: string; id_token?: string };
      return { status: response.status, ...answer };
    };
    const peopleAs = async (accessToken: string | undefined) =>
      (await new Caller(url).get('/v1/jobseekers?limit=1', { Authorization: `Bearer ${accessToken}` }))
        .status;

    it('says where its endpoints are', async () => {
      const response = await fetch(`${url}/demo-issuer/.well-known/openid-configuration`);
      expect(await response.json()).toMatchObject({
        issuer: `${url}/demo-issuer`,
        jwks_uri: `${url}/demo-issuer/jwks`,
        code_challenge_methods_supported: ['S256'],
      });
      const { keys } = (await (await fetch(`${url}/demo-issuer/jwks`)).json()) as { keys: object[] };
      expect(keys).toHaveLength(1);
      expect(keys[0]).not.toHaveProperty('d');
    });

    it('gives a token for a chosen role', async () => {
      const client = { grant_type: 'client_credentials' };
      const given = await token({ ...client, role: 'caseworker', municipalities: '205,765' });
      expect(given).toMatchObject({ status: 200, token_type: 'Bearer', expires_in: 28_800 });
      expect(await peopleAs(given.access_token)).toBe(200);
      expect(await token({ ...client, role: 'king' })).toMatchObject({
        status: 400,
        error: 'invalid_request',
      });
      expect(await token({ ...client, role: 'jobseeker' })).toMatchObject({
        status: 400,
        error_description: 'the role jobseeker needs the claim polku.jobseeker',
      });
      expect(await token({ ...client, role: 'caseworker', authority: 'kela' })).toMatchObject({
        status: 400,
      });
      expect(await token({ ...client, role: 'controller', municipalities: '205,999' })).toMatchObject({
        status: 400,
        error_description: expect.stringContaining(
          'the claim polku.municipalities names a municipality that there is not',
        ),
      });
      const matter = { ...client, role: 'case-reviewer', jobseeker: 'J1', matter: 'EOAK/1234/2026' };
      expect(await token(matter)).toMatchObject({ status: 200 });
      expect(await token({ ...matter, matter: 'EOAK 1234' })).toMatchObject({
        status: 400,
        error_description: expect.stringContaining('EOAK/1234/2026'),
      });
      expect(await token({ role: 'caseworker' })).toMatchObject({ error: 'unsupported_grant_type' });
    });

    const REQUEST = {
      response_type: 'code',
      client_id: 'review-pages',
      redirect_uri: BACK,
      code_challenge: CHALLENGE,
      code_challenge_method: 'S256',
      state: 'st"ate',
      scope: 'openid',
      nonce: 'n1',
    };

    it('signs in by a page: code, PKCE, tokens for the one who asked, once', async () => {
      const page = await fetch(`${url}/demo-issuer/authorize?${new URLSearchParams(REQUEST)}`);
      expect(page.status).toBe(200);
      const html = await page.text();
      expect(html).toContain('value="st&quot;ate"');
      expect(html).toContain('value="case-reviewer"');

      const chosen = await post('authorize', { ...REQUEST, role: 'case-reviewer', jobseeker: 'P-own' });
      expect(chosen.status).toBe(303);
      const back = new URL(chosen.headers.get('location') ?? '');
      expect(`${back.origin}${back.pathname}`).toBe(BACK);
      expect(back.searchParams.get('state')).toBe('st"ate');
      expect(back.searchParams.get('iss')).toBe(`${url}/demo-issuer`);
      const code = back.searchParams.get('code') ?? '';
      const exchange = {
        grant_type: 'authorization_code',
        client_id: 'review-pages',
        redirect_uri: BACK,
        code_verifier: VERIFIER,
        code,
      };
      const tokens = await token(exchange);
      expect(tokens.status).toBe(200);
      const claims = JSON.parse(Buffer.from(tokens.id_token?.split('.')[1] ?? '', 'base64url').toString());
      expect(claims).toMatchObject({ aud: 'review-pages', nonce: 'n1', sub: 'demo-case-reviewer' });
      expect(claims.exp).toBe(NOW.getTime() / 1000 + 28_800);
      expect(await token(exchange)).toMatchObject({ status: 400, error: 'invalid_grant' });
      // An ID token is no access token.
      expect(await peopleAs(tokens.id_token)).toBe(401);
    });

    it.each([
      ['jobseeker', { role: 'jobseeker' }, 'Write the jobseeker'],
      ['jobseeker', { role: 'case-reviewer', jobseeker: '<b>' }, 'Write the jobseeker'],
      ['authority', { role: 'caseworker', authority: 'kela' }, 'Choose an authority'],
      ['municipalities', { role: 'caseworker', municipalities: 'Kajaani' }, 'Write the three-digit codes'],
      ['role', { role: 'mayor' }, 'Choose a role.'],
    ])(
      'says at the field %s what cannot be of %j, and keeps what was chosen',
      async (field, chosen, said) => {
        const answer = await post('authorize', { ...REQUEST, ui_locales: 'en', ...chosen });
        expect(answer.status).toBe(400);
        const html = await answer.text();
        expect(html).toContain(`<p><a href="#${field}">${said}`);
        expect(html).toContain(`<p class="error" id="${field}-error">${said}`);
        expect(html).toMatch(
          new RegExp(`id="${field}"[^>]* aria-describedby="[^"]*${field}-error" aria-invalid="true"`),
        );
        expect(html.match(/aria-invalid/g)).toHaveLength(1);
        expect(html).not.toContain('<b>');
        if (chosen.role !== 'mayor') expect(html).toContain(`value="${chosen.role}" required checked`);
      },
    );

    it.each([
      [{ code_verifier: 'another' }],
      [{ client_id: 'another' }],
      [{ redirect_uri: 'http://localhost:8080/elsewhere' }],
    ])('gives nothing for a code with %j', async (other) => {
      const chosen = await post('authorize', { ...REQUEST, role: 'operator' });
      const code = new URL(chosen.headers.get('location') ?? '').searchParams.get('code') ?? '';
      const exchange = { client_id: 'review-pages', redirect_uri: BACK, code_verifier: VERIFIER, code };
      expect(await token({ grant_type: 'authorization_code', ...exchange, ...other })).toMatchObject({
        error: 'invalid_grant',
      });
    });

    it.each([
      [{ redirect_uri: 'https://evil.example/back' }],
      [{ redirect_uri: 'javascript:alert(1)' }],
      [{ redirect_uri: 'http://localhost.evil.example/' }],
      [{ code_challenge_method: 'plain' }],
      [{ code_challenge: '' }],
      [{ response_type: 'token' }],
    ])('redirects nowhere for a request with %j', async (other) => {
      const chosen = await post('authorize', { ...REQUEST, role: 'operator', ...other });
      expect(chosen.status).toBe(400);
      expect(chosen.headers.get('location')).toBeNull();
    });
  });
}
