import type { FastifyRequest } from 'fastify';
import { problem } from '../problems/make-problem.js';
import type { TokenRefused } from './access-token.js';

const REALM = 'Bearer realm="polku"';
/** RFC 6750 2.1. */
const BEARER = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i;

/**
 * The token of a request, from its one header Authorization and nowhere else (RFC 6750 2.1).
 * @throws ApiProblem without one, or with two
 */
export function bearerTokenOf(request: FastifyRequest): string {
  // Node keeps the first of several without a word.
  const names = request.raw.rawHeaders.filter((_, index) => index % 2 === 0);
  if (names.filter((name) => name.toLowerCase() === 'authorization').length > 1) {
    throw problem(
      'invalid-request',
      {
        detail: 'The header Authorization came more than once.',
        expected: 'It comes once, with one token.',
        errors: [{ parameter: 'Authorization', detail: 'once' }],
      },
      { 'WWW-Authenticate': `${REALM}, error="invalid_request"` },
    );
  }
  const [, token] = BEARER.exec(request.headers.authorization ?? '') ?? [];
  if (token === undefined) throw problem('not-authenticated', {}, { 'WWW-Authenticate': REALM });
  return token;
}

/** 401 with what is wrong, as RFC 6750 3.1 has it. */
export function refusedTokenProblem({ told }: TokenRefused) {
  return problem(
    'token-refused',
    { detail: told },
    {
      'WWW-Authenticate': `${REALM}, error="invalid_token", error_description="${told.replaceAll('"', "'")}"`,
    },
  );
}
