import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toldTo } from '../identity/tell.js';

/** The tag of an answer whose content follows from more than the revision of the stream of payments and facts. */
export function contentTag(content: unknown, benefitsRevision?: number): string {
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 16);
  return benefitsRevision === undefined ? `"${digest}"` : `"benefits-${benefitsRevision}.${digest}"`;
}

/**
 * The content as the caller may see it, with its ETag; 304 without a body to a caller who has it already.
 * @param tag of the whole content
 */
export function answerIfChanged<Content>(
  request: FastifyRequest,
  reply: FastifyReply,
  tag: string,
  content: Content,
): Content | undefined {
  const told = toldTo(request, content);
  const ownTag = told === content ? tag : tagOfPart(tag, told);
  reply.header('ETag', ownTag);
  if (!matches(request.headers['if-none-match'], ownTag)) return told;
  reply.status(304);
  return undefined;
}

/** The revision stays, for If-Match; the digest is of what is told, as one of the whole could tell what is not. */
function tagOfPart(tag: string, told: unknown): string {
  const [, revision] = /^"([a-z]+-\d+)/.exec(tag) ?? [];
  const digest = contentTag(told);
  return revision === undefined ? digest : `"${revision}.${digest.slice(1)}`;
}

function matches(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch
    .split(',')
    .map((listed) => listed.trim().replace(/^W\//, ''))
    .some((listed) => listed === '*' || listed === tag);
}
