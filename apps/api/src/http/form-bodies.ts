import type { FastifyInstance } from 'fastify';
import { languageOf } from '../pages/frame/page-language.js';
import { problem } from '../problems/make-problem.js';

/** Bytes of a form: pages ask for a few words. */
const FORM_LIMIT = 4 * 1024;

/** Forms of the pages are read, as URLSearchParams. The API takes none: any other site could send it one. */
export function readForms(server: FastifyInstance): void {
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: FORM_LIMIT },
    (request, body, done) => {
      if (languageOf(request.url) === undefined) done(problem('unsupported-media-type'));
      else done(null, new URLSearchParams(String(body)));
    },
  );
}
