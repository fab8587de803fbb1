import type { FastifyReply } from 'fastify';
import { html, type Markup } from '#markup';
import { possibleGrant } from '../../identity/request-grant.js';
import { pageHeaders } from './page-answer.js';
import { type PageParts, pageHtml } from './page-html.js';

/** Where the parts of a page stand that are still to come. */
const TO_COME = html`<!-- to come -->`;

/** The other side has gone: nobody waits for the rest. */
export class ReaderGone extends Error {
  constructor() {
    super('the reader has left the page');
    this.name = 'ReaderGone';
  }
}

/**
 * Sends a page while it is made: the browser shows each part when it comes, without scripts.
 * @param content of the page around what is to come
 * @param make writes the parts, each whole by itself; what it throws ends the page
 */
export async function streamPage(
  reply: FastifyReply,
  page: Omit<PageParts, 'content'> & { readonly content: (toCome: Markup) => Markup },
  make: (write: (part: Markup) => void) => Promise<void>,
): Promise<void> {
  const whole = pageHtml({ ...page, content: page.content(TO_COME) }, possibleGrant(reply.request));
  const [before = '', after = ''] = whole.split(TO_COME.text);
  reply.headers({ ...pageHeaders(page.language), 'X-Accel-Buffering': 'no' });
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, reply.getHeaders() as Record<string, string>);
  raw.write(before);
  try {
    await make((part) => {
      if (raw.destroyed) throw new ReaderGone();
      raw.write(part.text);
    });
    raw.end(after);
  } catch (error) {
    // The answer has begun: a page that is not whole shows that something went wrong.
    raw.destroy();
    if (!(error instanceof ReaderGone)) throw error;
  }
}
