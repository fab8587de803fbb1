import rateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import type { ApiSettings } from '../api-settings.js';
import { securityEvent } from '../identity/security-event.js';
import { problem } from '../problems/make-problem.js';

/** Addresses for those who watch over the process. */
export const PROBES = new Set(['/health', '/ready']);

/** So many requests of one client address in a minute, whatever they ask for. Probes are not counted. */
export async function limitRate(
  app: NestFastifyApplication,
  settings: ApiSettings,
  log: Pick<Logger, 'warn'>,
): Promise<void> {
  if (settings.requestsPerMinute === 0) return;
  await app.register(rateLimit, {
    global: false,
    max: settings.requestsPerMinute,
    timeWindow: 60_000,
    cache: 10_000,
    enableDraftSpec: true,
    onExceeded: (request) => securityEvent(request, log, { event: 'too-many-requests' }),
    allowList: (request) => PROBES.has(request.routeOptions.url ?? ''),
    errorResponseBuilder: (_request, { max, ttl }) =>
      problem(
        'too-many-requests',
        { detail: `At most ${max} requests in a minute from one address.` },
        { 'Retry-After': String(Math.ceil(ttl / 1000)) },
      ),
  });
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', server.rateLimit());
}
