import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { invalidParameter } from '../problems/make-problem.js';
import { isOpaqueIdentifier } from './opaque-identifier.js';
import { identify, identityOf } from './request-identity.js';

/**
 * One line for each request: method, route pattern, status, milliseconds, correlation id. The address itself stays out of
 * it, and so do query, headers and body: people write strange things there.
 */
export function logRequests(server: FastifyInstance, log: Logger, newId: () => string): void {
  server.addHook('onRequest', (request, reply, done) => {
    const given = request.headers['x-correlation-id'];
    const accepted = given === undefined || isOpaqueIdentifier(given);
    const correlationId = typeof given === 'string' && accepted ? given : newId();
    identify(request, { correlationId, startedAt: performance.now() });
    reply.header('X-Correlation-Id', correlationId);
    done(
      accepted
        ? undefined
        : invalidParameter(
            'X-Correlation-Id',
            'The correlation id cannot be used.',
            'letters, digits, `.`, `_` and `-`, at most 64; nothing about a person; or leave the header out',
          ),
    );
  });
  server.addHook('onResponse', (request, reply, done) => {
    const identity = identityOf(request);
    log.info(
      {
        method: request.method,
        route: request.is404 ? 'none' : request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round((performance.now() - (identity?.startedAt ?? performance.now())) * 100) / 100,
        correlationId: identity?.correlationId,
      },
      'request',
    );
    done();
  });
}
