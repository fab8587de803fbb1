import type { Grant } from '#access';
import { html, type Markup } from '#markup';
import type { Language } from '#statutes';
import { municipalitiesAddress, municipalityAddress } from '../frame/more-addresses.js';
import type { PageParts } from '../frame/page-html.js';
import type { PageMaterial } from '../page-material.js';
import { CASE_WORDS } from '../words/case-words.js';
import { MUNICIPALITY_WORDS } from '../words/municipality-words.js';

/** Leads to the pages of a municipality: those of the reader's mandate by name, any by its code. */
export function municipalitiesPage(
  language: Language,
  reader: Grant,
  material: PageMaterial,
  isMistaken: boolean,
): PageParts {
  const words = MUNICIPALITY_WORDS[language];
  return {
    language,
    address: municipalitiesAddress(language),
    title: isMistaken ? `${CASE_WORDS[language].errorPrefix}: ${words.all}` : words.all,
    crumbs: [],
    content: html`<h1>${words.all}</h1>
<p class="lead">${words.allHow}</p>
${reader.people.kind === 'area' ? ownMunicipalities(language, reader.people.municipalities, material) : undefined}
<section class="find" aria-labelledby="find">
<h2 id="find">${words.any}</h2>
<form method="get" action="${municipalitiesAddress(language)}" novalidate>
<div class="field">
<label for="code">${words.code}</label>
<p class="hint" id="code-hint">${words.codeHint}</p>
${isMistaken ? html`<p class="error" id="code-error" role="alert">${words.codeMistake}</p>` : undefined}
<input id="code" name="code" autocomplete="off" maxlength="7" required aria-describedby="code-hint${isMistaken ? ' code-error' : ''}"${isMistaken ? html` aria-invalid="true"` : undefined}>
</div>
<button type="submit">${words.open}</button>
</form>
</section>`,
  };
}

function ownMunicipalities(language: Language, codes: readonly string[], material: PageMaterial): Markup {
  const { yours } = MUNICIPALITY_WORDS[language];
  const telling = material.telling(language);
  return html`<section aria-labelledby="own">
<h2 id="own">${yours}</h2>
<ul>${codes.map(
    (code) =>
      html`<li><a href="${municipalityAddress(language, code)}">${telling.payer(code).name}</a></li>\n`,
  )}</ul>
</section>`;
}
