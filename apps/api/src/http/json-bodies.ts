import type { FastifyInstance } from 'fastify';
import { problem } from '../problems/make-problem.js';
import { hasARepeatedName } from './repeated-name.js';

/**
 * Bodies are JSON in which every name of an object stands once: of two, programs on the way may read one and this one the
 * other. A request without a body, of a method that has none, may say nevertheless that it is JSON.
 */
export function readJsonBodies(server: FastifyInstance): void {
  server.addHook('preParsing', async (request) => {
    const { 'content-encoding': encoding = 'identity' } = request.headers;
    if (encoding.trim().toLowerCase() === 'identity') return;
    // Nothing is unpacked: a few bytes could become more than there is room for.
    throw problem('unsupported-media-type', {
      detail: 'The body is compressed.',
      expected: 'Send it as it is, without Content-Encoding.',
    });
  });
  const readJson = server.getDefaultJsonParser('error', 'error');
  server.removeContentTypeParser('application/json');
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '' && request.method !== 'POST') return done(null, undefined);
    return readJson(request, String(body), (error, value) => {
      if (error === null && hasARepeatedName(String(body))) {
        done(problem('malformed-json', { detail: 'A name stands twice in one object of the body.' }));
      } else done(error, value);
    });
  });
}
