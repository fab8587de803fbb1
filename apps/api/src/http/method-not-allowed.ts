import type { FastifyInstance, HTTPMethods } from 'fastify';
import { OPEN } from '../identity/route-access.js';
import { problem } from '../problems/make-problem.js';

const METHODS: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/**
 * Remembers which methods each address knows; `answerOthers` then answers its other methods with 405 and Allow, before a
 * body is read.
 */
export function rememberMethods(server: FastifyInstance): { answerOthers: () => void } {
  const known = new Map<string, Set<string>>();
  server.addHook('onRoute', ({ url, method }) => {
    const methods = known.get(url) ?? new Set();
    for (const one of [method].flat()) methods.add(one);
    known.set(url, methods);
  });
  return {
    answerOthers() {
      for (const [url, methods] of [...known]) {
        const others = METHODS.filter((method) => !methods.has(method));
        if (url.includes('*') || others.length === 0) continue;
        const Allow = [...methods].sort().join(', ');
        server.route({
          url,
          method: others,
          config: { access: OPEN },
          onRequest: (_request, _reply, done) => done(problem('method-not-allowed', {}, { Allow })),
          handler: () => undefined,
        });
      }
    },
  };
}
