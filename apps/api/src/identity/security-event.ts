import type { FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Grant } from '#access';
import { correlationIdOf } from '../http/request-identity.js';

export function nameOf({ caller }: Grant) {
  return { subject: caller.subject, client: caller.client, role: caller.role };
}

/** A line `security` of the log. Never the token, the address or anything else that was sent. */
export function securityEvent(
  request: FastifyRequest,
  log: Pick<Logger, 'warn'>,
  said: { readonly event: string } & Readonly<Record<string, string | number>>,
): void {
  const { event: security, ...rest } = said;
  const { url: route } = request.routeOptions;
  log.warn(
    { security, ...rest, method: request.method, route, correlationId: correlationIdOf(request) },
    'security',
  );
}
