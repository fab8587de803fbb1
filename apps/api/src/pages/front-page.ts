import type { Grant } from '#access';
import { html, type Markup } from '#markup';
import type { Language } from '#statutes';
import { auditAddress, figuresAddress, municipalitiesAddress } from './frame/more-addresses.js';
import { caseAddress, frontAddress, healthAddress, signInLeave } from './frame/page-addresses.js';
import type { PageParts } from './frame/page-html.js';
import type { PageMaterial } from './page-material.js';
import { readerSentence } from './reader-sentence.js';
import { AUDIT_WORDS } from './words/audit-words.js';
import { FIGURES_WORDS } from './words/figures-words.js';
import { FRAME_WORDS } from './words/frame-words.js';
import { FRONT_WORDS } from './words/front-words.js';
import { MUNICIPALITY_WORDS } from './words/municipality-words.js';
import { READER_WORDS } from './words/reader-words.js';

/** Why what was written leads to no case. It is never written back: it may be a personal identity code. */
export type SearchMistake = 'missing' | 'isIdentityCode' | 'isNoIdentifier';

/** Who looks at the front page, and how she came. */
export interface FrontVisit {
  /** Absent for somebody who has not signed in. */
  readonly reader: Grant | undefined;
  /** Whether anybody can. */
  readonly canSignIn: boolean;
  /** The page to go on to. */
  readonly back?: string | undefined;
  readonly left?: 'ended' | 'signed-out' | undefined;
  readonly material: PageMaterial;
}

export function frontPage(language: Language, visit: FrontVisit, mistake?: SearchMistake): PageParts {
  const { reader } = visit;
  const words = FRONT_WORDS[language];
  return {
    language,
    address: frontAddress(language),
    title: mistake === undefined ? words.heading : `${words.errorPrefix}: ${words.heading}`,
    content: html`<h1>${words.heading}</h1>
<p class="lead">${words.lead}</p>
${reader === undefined ? signInPart(language, visit) : readerPart(language, reader, visit.material)}
${reader?.parts.has('case') ? casePart(language, reader, mistake) : undefined}
<ul class="tasks">
${reader?.parts.has('case') && reader.parts.has('money') ? html`<li><h2>${words.dayHeading}</h2><p>${words.dayHow}</p></li>` : undefined}
${reader?.parts.has('operation') ? html`<li><h2><a href="${healthAddress(language)}">${FRAME_WORDS[language].health}</a></h2><p>${words.healthHow}</p></li>` : undefined}
${reader?.parts.has('billing') && reader.parts.has('money') ? html`<li><h2><a href="${municipalitiesAddress(language)}">${MUNICIPALITY_WORDS[language].all}</a></h2><p>${MUNICIPALITY_WORDS[language].allHow}</p></li>` : undefined}
${reader?.parts.has('statistics') ? html`<li><h2><a href="${figuresAddress(language)}">${FIGURES_WORDS[language].title}</a></h2><p>${words.figuresHow}</p></li>` : undefined}
${reader?.parts.has('history') ? html`<li><h2><a href="${auditAddress(language)}">${AUDIT_WORDS[language].title}</a></h2><p>${AUDIT_WORDS[language].how}</p></li>` : undefined}
<li><h2><a href="/docs" hreflang="en">${words.apiHeading}</a></h2><p>${words.apiHow}</p></li>
</ul>`,
  };
}

function signInPart(language: Language, { canSignIn, back, left }: FrontVisit): Markup {
  const words = READER_WORDS[language];
  const notices = { ended: words.ended, 'signed-out': words.signedOut };
  return html`${left === undefined ? undefined : html`<p class="notice" role="status">${notices[left]}</p>`}
<section class="find" aria-labelledby="sign-in">
<h2 id="sign-in">${words.signIn}</h2>
<p>${back === undefined ? words.signInHow : words.signInFirst}</p>
${canSignIn ? html`<p><a class="button" href="${signInLeave(language, back)}">${words.signIn}</a></p>` : html`<p>${words.noSignIn}</p>`}
</section>`;
}

function readerPart(language: Language, reader: Grant, material: PageMaterial): Markup {
  const { noCases, instead } = READER_WORDS[language];
  const { role } = reader.caller;
  return html`<p class="signed-in">${readerSentence(language, reader, material)}</p>
${reader.parts.has('case') ? undefined : html`<p>${noCases} ${instead[role]}</p>`}`;
}

/** Who sees one case only is led to it; others say which. */
function casePart(language: Language, reader: Grant, mistake: SearchMistake | undefined): Markup {
  const { people, caller } = reader;
  if (people.kind !== 'one') return searchPart(language, mistake);
  const words = FRONT_WORDS[language];
  const { openCase, openOwnCase } = READER_WORDS[language];
  const name = caller.role === 'jobseeker' ? openOwnCase : openCase(people.jobseeker);
  return html`<section class="find" aria-labelledby="find">
<h2 id="find">${words.theCase}</h2>
<p>${words.caseHow}</p>
<p><a class="button" href="${caseAddress(language, people.jobseeker)}">${name}</a></p>
</section>`;
}

function searchPart(language: Language, mistake: SearchMistake | undefined): Markup {
  const words = FRONT_WORDS[language];
  const described = mistake === undefined ? 'case-hint' : 'case-hint case-error';
  return html`<section class="find" aria-labelledby="find">
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
</section>`;
}
