import { html, type Markup } from '#markup';
import { LANGUAGES, type Language } from '#statutes';
import { FRAME_WORDS } from '../words/frame-words.js';
import { frontAddress, healthAddress, inLanguage } from './page-addresses.js';
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
  /** For the window and the history of the browser: no name of a person. */
  readonly title: string;
  /** The pages above this one, below the front page. */
  readonly crumbs?: readonly Crumb[];
  readonly content: Markup;
}

/** A whole document. It works without its script. */
export function pageHtml({ language, address, title, crumbs, content }: PageParts): string {
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
<li><a href="${healthAddress(language)}">${words.health}</a></li>
</ul></nav>
<nav class="languages" aria-label="${words.languages}"><ul>
${LANGUAGES.map((each) => languageLink(each, language, address))}</ul></nav>
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

function languageLink(each: Language, current: Language, address: string): Markup {
  const name = FRAME_WORDS[each].languageName;
  return each === current
    ? html`<li><a href="${address}" lang="${each}" aria-current="true">${name}</a></li>\n`
    : html`<li><a href="${inLanguage(each, address)}" lang="${each}" hreflang="${each}">${name}</a></li>\n`;
}

function breadcrumb(crumbs: readonly Crumb[], title: string, language: Language): Markup {
  const words = FRAME_WORDS[language];
  const all = [{ name: words.front, address: frontAddress(language) }, ...crumbs];
  return html`<nav class="breadcrumb wide" aria-label="${words.breadcrumb}"><ol>
${all.map(({ name, address }) => html`<li><a href="${address}">${name}</a></li>\n`)}<li aria-current="page">${title}</li>
</ol></nav>`;
}
