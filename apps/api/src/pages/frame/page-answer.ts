import type { FastifyReply } from 'fastify';
import type { Language } from '#statutes';
import { namesPeople } from '../../access-log/people-on-page.js';
import { possibleGrant } from '../../identity/request-grant.js';
import { type PageParts, pageHtml } from './page-html.js';

/** Nothing runs or is loaded but our own files, and no page is shown within another. */
const PAGE_CONTENT_SECURITY_POLICY = pagePolicy();

/** @param formsLeadTo another site to which the answer to a form may lead on */
export function pagePolicy(formsLeadTo = ''): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self'",
    `form-action 'self' ${formsLeadTo}`.trim(),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** What every page is sent with: it is for this reader alone, and its address for nobody else. */
export function pageHeaders(language: Language): Readonly<Record<string, string>> {
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Language': language,
    'Content-Security-Policy': PAGE_CONTENT_SECURITY_POLICY,
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
  };
}

/** The page, for Nest to send. */
export function pageAnswer(reply: FastifyReply, page: PageParts, status = 200): string {
  reply.status(status).headers(pageHeaders(page.language));
  if (page.people !== undefined) namesPeople(reply.request, page.people);
  return pageHtml(page, possibleGrant(reply.request));
}
