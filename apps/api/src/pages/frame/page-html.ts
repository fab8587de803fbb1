import type { Grant } from '#access';
import { html, type Markup } from '#markup';
import { LANGUAGES, type Language } from '#statutes';
import { ACCESS_LOG_WORDS } from '../words/access-log-words.js';
import { FRAME_WORDS } from '../words/frame-words.js';
import { READER_WORDS } from '../words/reader-words.js';
import { accessLogAddress, readingsAddress } from './more-addresses.js';
import { frontAddress, healthAddress, inLanguage, signOutAddress } from './page-addresses.js';
import { ICON, SCRIPT, STYLE } from './page-assets.js';

/** A step on the way from the front page to a page. */
export interface Crumb {
  readonly name: string;
  readonly address: string;
}

export interface PageParts {
  readonly language: Language;
  /** The address of the page, for its other languages; the front page's where it has none of its own. */
  readonly address: string;
  /** Where the same page is in another language; the same address below another language when absent. */
  readonly addressIn?: (language: Language) => string;
  /** For the window and the history of the browser: no name of a person. */
  readonly title: string;
  /** The pages above this one, below the front page. */
  readonly crumbs?: readonly Crumb[];
  readonly content: Markup;
  /** Whom it names, besides the person whom its address names: that they were read is recorded before it leaves. */
  readonly people?: Iterable<string>;
}

/**
 * A whole document. It works without its script.
 * @param reader who has signed in
 */
export function pageHtml(page: PageParts, reader?: Grant): string {
  const { language, title, crumbs, content } = page;
  const words = FRAME_WORDS[language];
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Polku</title>
<link rel="icon" href="${ICON.address}">
<link rel="stylesheet" href="${STYLE.address}">
<script src="${SCRIPT.address}" defer></script>
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header class="site">
<div class="wide">
<a class="brand" href="${frontAddress(language)}">Polku</a>
<nav aria-label="${words.pages}"><ul>
<li><a href="${frontAddress(language)}">${words.front}</a></li>
${reader && readingLink(reader, language)}
${reader?.parts.has('operation') ? html`<li><a href="${healthAddress(language)}">${words.health}</a></li>` : undefined}
</ul></nav>
<nav class="languages" aria-label="${words.languages}"><ul>
${LANGUAGES.map((each) => languageLink(each, page))}</ul></nav>
${reader && signOut(reader, language)}
</div>
</header>
${crumbs === undefined ? undefined : breadcrumb(crumbs, title, language)}
<main id="main" class="wide" tabindex="-1">
${content}
</main>
<footer class="site"><div class="wide"><p>${words.footer}</p><p><a href="/docs" hreflang="en">${words.api}</a></p></div></footer>
</body>
</html>
`.text;
}

/** Who has read whose data: of herself, or for whoever watches over it. */
function readingLink({ parts, people }: Grant, language: Language): Markup | undefined {
  const words = ACCESS_LOG_WORDS[language];
  if (parts.has('access-log')) {
    return html`<li><a href="${accessLogAddress(language)}">${words.title}</a></li>`;
  }
  if (!parts.has('readings') || people.kind !== 'one') return undefined;
  return html`<li><a href="${readingsAddress(language, people.jobseeker)}">${words.own}</a></li>`;
}

function languageLink(each: Language, { language, address, addressIn }: PageParts): Markup {
  const name = FRAME_WORDS[each].languageName;
  const there = addressIn?.(each) ?? inLanguage(each, address);
  return each === language
    ? html`<li><a href="${there}" lang="${each}" aria-current="true">${name}</a></li>\n`
    : html`<li><a href="${there}" lang="${each}" hreflang="${each}">${name}</a></li>\n`;
}

/** By POST, which no other site can send in the reader's name. */
function signOut({ caller }: Grant, language: Language): Markup {
  const { roles, signOut: label } = READER_WORDS[language];
  return html`<form class="reader" method="post" action="${signOutAddress(language)}">
<span>${roles[caller.role].name}</span> <button class="plain">${label}</button>
</form>`;
}

function breadcrumb(crumbs: readonly Crumb[], title: string, language: Language): Markup {
  const words = FRAME_WORDS[language];
  const all = [{ name: words.front, address: frontAddress(language) }, ...crumbs];
  return html`<nav class="breadcrumb wide" aria-label="${words.breadcrumb}"><ol>
${all.map(({ name, address }) => html`<li><a href="${address}">${name}</a></li>\n`)}<li aria-current="page">${title}</li>
</ol></nav>`;
}
