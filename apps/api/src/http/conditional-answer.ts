import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The tag of an answer whose content follows from more than the revision of the stream of payments and facts. */
export function contentTag(content: unknown, benefitsRevision?: number): string {
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 16);
  return benefitsRevision === undefined ? `"${digest}"` : `"benefits-${benefitsRevision}.${digest}"`;
}

/** Sets the ETag, and answers 304 without a body to a caller who has this content already. */
export function answerIfChanged<Content>(
  request: FastifyRequest,
  reply: FastifyReply,
  tag: string,
  content: Content,
): Content | undefined {
  reply.header('ETag', tag);
  if (!matches(request.headers['if-none-match'], tag)) return content;
  reply.status(304);
  return undefined;
}

function matches(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch
    .split(',')
    .map((listed) => listed.trim().replace(/^W\//, ''))
    .some((listed) => listed === '*' || listed === tag);
}
