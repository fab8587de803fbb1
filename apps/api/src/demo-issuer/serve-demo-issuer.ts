import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Permissions, TokenClaims } from '#access';
import { LANGUAGES } from '#statutes';
import { OPEN } from '../identity/route-access.js';
import { pageHeaders, pagePolicy } from '../pages/frame/page-answer.js';
import { likedLanguage } from '../pages/frame/page-language.js';
import { AuthorizationCodes } from './authorization-codes.js';
import { type AskedIdentity, demoClaims } from './demo-claims.js';
import { type DemoIssuer, LIFETIME_SECONDS } from './demo-issuer.js';
import { signInPage } from './sign-in-page.js';

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

type Form = URLSearchParams;

/** OAuth's own form of an error (RFC 6749 5.2). */
class OAuthError extends Error {
  constructor(
    readonly error: string,
    description: string,
  ) {
    super(description);
  }
}

export interface DemoIssuerParts {
  readonly issuer: DemoIssuer;
  readonly permissions: () => Permissions;
  readonly clock: () => Date;
}

/**
 * The demo issuer under /demo-issuer: metadata, keys, a token endpoint (client credentials with a chosen role, and authorization
 * codes with PKCE) and a page to choose whom to be. It answers nobody but this machine.
 */
export async function serveDemoIssuer(server: FastifyInstance, parts: DemoIssuerParts): Promise<void> {
  const codes = new AuthorizationCodes();
  await server.register(
    async (scope) => {
      // The one that is there reads forms of the pages only.
      scope.removeContentTypeParser('application/x-www-form-urlencoded');
      scope.addContentTypeParser(
        'application/x-www-form-urlencoded',
        { parseAs: 'string' },
        (_request, body, done) => done(null, new URLSearchParams(String(body))),
      );
      scope.addHook('onRequest', (request, reply, done) => {
        reply.header('Cache-Control', 'no-store');
        const isHere = LOOPBACK.test(request.raw.socket.remoteAddress ?? '');
        done(isHere ? undefined : Object.assign(new Error('not from this machine'), { statusCode: 404 }));
      });
      const route = { config: { access: OPEN } } as const;
      scope.get('/.well-known/openid-configuration', route, () => metadataOf(parts.issuer));
      scope.get('/jwks', route, () => parts.issuer.keys);
      scope.get('/authorize', route, (request, reply) =>
        answered(reply, () => {
          expectRequest(queryOf(request));
          return pageFor(queryOf(request), request, reply);
        }),
      );
      scope.post('/authorize', route, (request, reply) =>
        answered(reply, () => {
          const form = formOf(request);
          expectRequest(form);
          const next = authorize(form, codes, parts);
          return next === undefined ? pageFor(form, request, reply.status(400)) : reply.redirect(next, 303);
        }),
      );
      scope.post('/token', route, (request, reply) =>
        answered(reply, () => tokensFor(formOf(request), codes, parts)),
      );
    },
    { prefix: '/demo-issuer' },
  );
}

function metadataOf({ issuer }: DemoIssuer) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code', 'client_credentials'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['none'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['ES256'],
    authorization_response_iss_parameter_supported: true,
  };
}

async function answered(reply: FastifyReply, answer: () => unknown): Promise<unknown> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof OAuthError)) throw error;
    reply.status(400);
    return { error: error.error, error_description: error.message };
  }
}

async function tokensFor(form: Form, codes: AuthorizationCodes, parts: DemoIssuerParts) {
  const now = parts.clock();
  const grant = form.get('grant_type');
  if (grant === 'client_credentials') {
    return await tokensOf(claimsFor(form, form.get('client_id') || 'polku-demo', parts), parts, now);
  }
  if (grant !== 'authorization_code') {
    throw new OAuthError('unsupported_grant_type', 'client_credentials or authorization_code');
  }
  const shown = {
    clientId: form.get('client_id') ?? '',
    redirectUri: form.get('redirect_uri') ?? '',
    verifier: form.get('code_verifier') ?? '',
  };
  const authorized = codes.take(form.get('code') ?? '', shown, now);
  if (authorized === undefined) throw new OAuthError('invalid_grant', 'the code does not serve, or not here');
  const { claims, nonce, wantsIdToken } = authorized;
  const tokens = await tokensOf(claims, parts, now);
  return wantsIdToken ? { ...tokens, id_token: await parts.issuer.idToken(claims, nonce, now) } : tokens;
}

async function tokensOf(claims: TokenClaims, { issuer }: DemoIssuerParts, now: Date) {
  const access_token = await issuer.accessToken(claims, now);
  return { access_token, token_type: 'Bearer', expires_in: LIFETIME_SECONDS };
}

/** The page to choose whom to be, in the language that the client asked for. Its answer leads back to the client. */
function pageFor(asked: Form, { headers }: FastifyRequest, reply: FastifyReply): string {
  const [wanted] = (asked.get('ui_locales') ?? '').split(' ');
  const language = LANGUAGES.find((each) => each === wanted) ?? likedLanguage(headers['accept-language']);
  const { origin } = new URL(asked.get('redirect_uri') ?? '');
  reply.headers({ ...pageHeaders(language), 'Content-Security-Policy': pagePolicy(origin) });
  return signInPage(Object.fromEntries(asked), language, reply.statusCode === 400);
}

/** @returns where the browser goes on; undefined where nobody can be what was chosen */
function authorize(form: Form, codes: AuthorizationCodes, parts: DemoIssuerParts): string | undefined {
  const { clientId, redirectUri, challenge } = expectRequest(form);
  const claims = claimsIn(form, clientId, parts);
  if (typeof claims === 'string') return undefined;
  const code = codes.give(
    {
      claims,
      clientId,
      redirectUri,
      challenge,
      nonce: form.get('nonce') ?? undefined,
      wantsIdToken: (form.get('scope') ?? '').split(' ').includes('openid'),
    },
    parts.clock(),
  );
  const next = new URL(redirectUri);
  next.searchParams.set('code', code);
  const state = form.get('state');
  if (state !== null) next.searchParams.set('state', state);
  next.searchParams.set('iss', parts.issuer.issuer);
  return next.href;
}

/** Codes only with PKCE, and only to a page of this machine. */
function expectRequest(form: Form) {
  const clientId = form.get('client_id') ?? '';
  const redirectUri = form.get('redirect_uri') ?? '';
  const challenge = form.get('code_challenge') ?? '';
  const host = URL.canParse(redirectUri) ? new URL(redirectUri) : undefined;
  if (host === undefined || !/^https?:$/.test(host.protocol) || !isLocal(host.hostname)) {
    throw new OAuthError('invalid_request', 'redirect_uri must be a page of this machine');
  }
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(clientId)) {
    throw new OAuthError('invalid_request', 'client_id is missing or no identifier');
  }
  if (form.get('response_type') !== 'code') {
    throw new OAuthError('unsupported_response_type', 'response_type must be code');
  }
  if (form.get('code_challenge_method') !== 'S256' || !/^[A-Za-z0-9_-]{43}$/.test(challenge)) {
    throw new OAuthError(
      'invalid_request',
      'PKCE is needed: code_challenge, with code_challenge_method S256',
    );
  }
  return { clientId, redirectUri, challenge };
}

function isLocal(hostname: string): boolean {
  return hostname === 'localhost' || LOOPBACK.test(hostname.replace(/^\[(.*)\]$/, '$1'));
}

function claimsFor(form: Form, clientId: string, parts: DemoIssuerParts): TokenClaims {
  const claims = claimsIn(form, clientId, parts);
  if (typeof claims === 'string') throw new OAuthError('invalid_request', claims);
  return claims;
}

/** @returns a sentence where nobody can be that */
function claimsIn(
  form: Form,
  clientId: string,
  { permissions, clock }: DemoIssuerParts,
): TokenClaims | string {
  const one = (name: string) => form.get(name) || undefined;
  const several = (name: string) =>
    form
      .getAll(name)
      .flatMap((text) => text.split(','))
      .filter((text) => text !== '');
  const asked: AskedIdentity = {
    role: form.get('role') ?? '',
    clientId,
    subject: one('subject'),
    authority: one('authority'),
    municipalities: several('municipalities'),
    jobseeker: one('jobseeker'),
    matter: one('matter'),
    until: one('until'),
    eventTypes: several('event_types'),
    parts: several('parts'),
  };
  return demoClaims(asked, permissions(), clock());
}

function queryOf({ url }: FastifyRequest): Form {
  return new URL(url, 'http://localhost').searchParams;
}

function formOf({ body }: FastifyRequest): Form {
  if (body instanceof URLSearchParams) return body;
  throw new OAuthError('invalid_request', 'the body must be application/x-www-form-urlencoded');
}
