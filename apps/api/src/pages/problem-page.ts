import type { FastifyReply, FastifyRequest } from 'fastify';
import { html } from '#markup';
import type { Language } from '#statutes';
import { possibleGrant } from '../identity/request-grant.js';
import type { ApiProblem, Problem } from '../problems/problem.js';
import { frontAddress } from './frame/page-addresses.js';
import { pageHeaders } from './frame/page-answer.js';
import { type PageParts, pageHtml } from './frame/page-html.js';
import { languageOf, pageLanguageOf } from './frame/page-language.js';
import { PROBLEM_WORDS } from './words/problem-words.js';

/** First segments of addresses whose problems are for programs, whoever asks. */
const FOR_PROGRAMS = new Set(['v1', 'docs', 'problems', 'openapi.json', 'health', 'ready', 'assets']);

/** Whether a problem is to be told as a page: at the address of one, or where a browser asks for what nobody has. */
export function isForReaders({ url, headers }: Pick<FastifyRequest, 'url' | 'headers'>): boolean {
  if (languageOf(url) !== undefined) return true;
  const [, first = ''] = /^\/([^/?]*)/.exec(url) ?? [];
  return !FOR_PROGRAMS.has(first) && (headers.accept ?? '').includes('text/html');
}

/** Sends the problem as a page, in the language of the address or the one that the browser likes best. */
export function sendProblemPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { problem, headers: own }: ApiProblem,
): void {
  const { url } = request;
  const language = pageLanguageOf(request);
  const isOtherLanguage = languageOf(url) === undefined && /^\/[a-z]{2}(?:[/?]|$)/.test(url);
  reply
    .code(problem.status)
    .headers({ ...pageHeaders(language), ...own })
    .send(pageHtml(problemPage(language, problem, isOtherLanguage), possibleGrant(request)));
}

function problemPage(language: Language, problem: Problem, isOtherLanguage: boolean): PageParts {
  const words = PROBLEM_WORDS[language];
  const { heading, what, next } = words[isOtherLanguage ? 'noLanguage' : kindOf(problem)];
  const { reference } = problem;
  return {
    language,
    address: frontAddress(language),
    title: heading,
    crumbs: [],
    content: html`<h1>${heading}</h1>
<p class="lead">${what}</p>
<p>${next}</p>
${reference === undefined ? undefined : html`<p>${words.reference}: <code>${reference}</code></p>`}
<p><a href="${frontAddress(language)}">${words.toFront}</a></p>`,
  };
}

type Kind = Exclude<keyof (typeof PROBLEM_WORDS)['en'], 'reference' | 'toFront'>;

const KINDS: Readonly<Record<string, Kind>> = {
  '/problems/unknown-jobseeker': 'noCase',
  '/problems/unknown-day': 'noDay',
  '/problems/not-permitted': 'notPermitted',
  '/problems/mandate-over': 'mandateOver',
  '/problems/cross-site-request': 'fromElsewhere',
  '/problems/sign-in-refused': 'notSignedIn',
};

/** What a reader is told, by what the API would say. */
function kindOf({ type, status }: Problem): Kind {
  const byType = KINDS[type];
  if (byType !== undefined) return byType;
  if (status === 404 || status === 405) return 'noPage';
  if (status === 429) return 'tooMany';
  if (status === 503) return 'notNow';
  return status >= 500 ? 'broken' : 'wrongAddress';
}
