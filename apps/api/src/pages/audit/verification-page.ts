import { html, type Markup } from '#markup';
import type { Language } from '#statutes';
import type { VerificationAnswer } from '../../queries/verification-query.js';
import { auditAddress, verificationAddress } from '../frame/more-addresses.js';
import type { PageParts } from '../frame/page-html.js';
import { AUDIT_WORDS } from '../words/audit-words.js';

/** Around what a verification tells while it goes on. */
export function verificationPage(
  language: Language,
): Omit<PageParts, 'content'> & { readonly content: (toCome: Markup) => Markup } {
  const words = AUDIT_WORDS[language];
  return {
    language,
    // Where it is asked for: another language begins another one.
    address: auditAddress(language),
    title: words.verify,
    crumbs: [{ name: words.title, address: auditAddress(language) }],
    content: (toCome) => html`<h1>${words.verify}</h1>
<p class="lead">${words.verifying}</p>
<div aria-live="polite">
${toCome}
</div>
<p><a href="${auditAddress(language)}">${words.backToAudit}</a></p>`,
  };
}

/** How far it is. */
export function progressPart(language: Language, events: number, of: number): Markup {
  const words = AUDIT_WORDS[language];
  return html`<p><progress max="${of}" value="${events}" aria-label="${words.verify}"></progress> ${words.progress(words.number(events), words.number(of))}</p>\n`;
}

export function verdictPart(language: Language, answer: VerificationAnswer, isAgainstKept: boolean): Markup {
  const words = AUDIT_WORDS[language];
  const { isWhole, events, checkpoints, key, problems, untold } = answer;
  if (isWhole) {
    return html`<p class="notice good" role="status">${words.whole(words.number(events), checkpoints)}${isAgainstKept ? html` ${words.grewFromKept}` : undefined}</p>
<p>${words.compareKey}</p>
<p><code>${key}</code></p>
`;
  }
  return html`<div class="notice alert" role="alert">
<h2>${words.notWhole}</h2>
<ul lang="en">${problems.map(({ file, check, index, detail }) => html`<li><code>${file}</code>${index === undefined ? undefined : `, event ${index}`}: ${detail} (${check})</li>\n`)}</ul>
${untold === 0 ? undefined : html`<p>${words.untold(untold)}</p>`}
</div>
`;
}

export function brokenOffPart(language: Language): Markup {
  return html`<p class="notice alert" role="alert">${AUDIT_WORDS[language].brokenOff}</p>\n`;
}

/** Verifies the log here and now; a checkpoint that was kept can be put in. By POST: it reads the whole log. */
export function verificationForm(language: Language): Markup {
  const words = AUDIT_WORDS[language];
  return html`<form method="post" action="${verificationAddress(language)}">
<details><summary>${words.kept}</summary>
<div class="field">
<label for="kept">${words.keptLabel}</label>
<p class="hint" id="kept-hint">${words.keptHint}</p>
<textarea id="kept" name="kept" rows="6" maxlength="3000" spellcheck="false" aria-describedby="kept-hint"></textarea>
</div></details>
<button type="submit">${words.verifyNow}</button>
</form>`;
}
