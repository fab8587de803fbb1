import type { FastifyInstance } from 'fastify';
import { problem } from '../problems/make-problem.js';
import { PROBES } from './limits.js';

/**
 * Answers only to names that the API is known by. A page of another site can give its own name the address of this machine
 * (DNS rebinding), and would then be of the same origin as the API; its name gives it away. Probes may come by any name.
 */
export function answerToKnownHosts(server: FastifyInstance, hosts: readonly string[]): void {
  const known = new Set(hosts.map(withoutBrackets));
  server.addHook('onRequest', (request, _reply, done) => {
    const isKnown =
      known.has(withoutBrackets(request.hostname)) || PROBES.has(request.routeOptions.url ?? '');
    done(isKnown ? undefined : problem('unknown-host'));
  });
}

/** An IPv6 address stands in brackets where a port may follow. */
function withoutBrackets(host: string): string {
  return host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
}
