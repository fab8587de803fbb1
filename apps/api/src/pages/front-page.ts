import { html } from '#markup';
import type { Language } from '#statutes';
import { frontAddress, healthAddress } from './frame/page-addresses.js';
import type { PageParts } from './frame/page-html.js';
import { FRAME_WORDS } from './words/frame-words.js';
import { FRONT_WORDS } from './words/front-words.js';

/** Why what was written leads to no case. It is never written back: it may be a personal identity code. */
export type SearchMistake = 'missing' | 'isIdentityCode' | 'isNoIdentifier';

export function frontPage(language: Language, mistake?: SearchMistake): PageParts {
  const words = FRONT_WORDS[language];
  const described = mistake === undefined ? 'case-hint' : 'case-hint case-error';
  return {
    language,
    address: frontAddress(language),
    title: mistake === undefined ? words.heading : `${words.errorPrefix}: ${words.heading}`,
    content: html`<h1>${words.heading}</h1>
<p class="lead">${words.lead}</p>
<section class="find" aria-labelledby="find">
<h2 id="find">${words.findCase}</h2>
<p>${words.caseHow}</p>
<form method="post" action="${frontAddress(language)}/cases" novalidate>
<div class="field">
<label for="case">${words.caseId}</label>
<p class="hint" id="case-hint">${words.caseIdHint}</p>
${mistake === undefined ? undefined : html`<p class="error" id="case-error" role="alert">${words[mistake]}</p>`}
<input id="case" name="case" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="200" required aria-describedby="${described}"${mistake === undefined ? undefined : html` aria-invalid="true"`}>
</div>
<button type="submit">${words.open}</button>
</form>
</section>
<ul class="tasks">
<li><h2>${words.dayHeading}</h2><p>${words.dayHow}</p></li>
<li><h2><a href="${healthAddress(language)}">${FRAME_WORDS[language].health}</a></h2><p>${words.healthHow}</p></li>
<li><h2>${words.auditHeading}</h2><p>${words.auditHow}</p></li>
<li><h2><a href="/docs" hreflang="en">${words.apiHeading}</a></h2><p>${words.apiHow}</p></li>
</ul>`,
  };
}
