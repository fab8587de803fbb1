import { ROLES } from '#access';
import { DOSSIER_WORDS } from '#case-dossier';
import { AUTHORITIES } from '#contracts';
import { html } from '#markup';
import type { Language } from '#statutes';
import { address, frontAddress } from '../pages/frame/page-addresses.js';
import { pageHtml } from '../pages/frame/page-html.js';
import { DEMO_ISSUER_WORDS } from '../pages/words/demo-issuer-words.js';
import { READER_WORDS } from '../pages/words/reader-words.js';

/** What a browser asked, field by field. */
type Asked = Readonly<Record<string, string>>;

/** What is chosen on the page; the rest is the client's, and goes back with it. */
const CHOSEN: ReadonlySet<string> = new Set(['role', 'authority', 'municipalities', 'jobseeker', 'matter']);

/** A page to choose whom to be, which sends the choice back with what the client asked. @param mistake nobody can be what was chosen */
export function signInPage(asked: Asked, language: Language, mistake: boolean): string {
  const words = DEMO_ISSUER_WORDS[language];
  const { roles } = READER_WORDS[language];
  const { closed } = DOSSIER_WORDS[language];
  const kept = Object.entries(asked).filter(([name]) => !CHOSEN.has(name));
  return pageHtml({
    language,
    address: frontAddress(language),
    addressIn: (other) =>
      address('/demo-issuer/authorize', { ...Object.fromEntries(kept), ui_locales: other }),
    title: mistake ? `${words.errorPrefix}: ${words.heading}` : words.heading,
    content: html`<h1>${words.heading}</h1>
<p class="lead">${words.lead}</p>
<form method="post" action="/demo-issuer/authorize">
${mistake ? html`<p class="error" role="alert">${words.cannotBe}</p>` : undefined}
${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">\n`)}
<fieldset><legend>${words.role}</legend>
${ROLES.map(
  (role) =>
    html`<p class="choice"><input type="radio" id="role-${role}" name="role" value="${role}" required${asked.role === role ? html` checked` : undefined}> <label for="role-${role}"><strong>${roles[role].name}</strong>: ${roles[role].who}</label></p>\n`,
)}
</fieldset>
<div class="field"><label for="jobseeker">${words.jobseeker}</label>
<p class="hint" id="jobseeker-hint">${words.jobseekerHint}</p>
<input id="jobseeker" name="jobseeker" autocomplete="off" spellcheck="false" maxlength="64" aria-describedby="jobseeker-hint" value="${asked.jobseeker ?? ''}"></div>
<div class="field"><label for="matter">${words.matter}</label>
<p class="hint" id="matter-hint">${words.matterHint}</p>
<input id="matter" name="matter" autocomplete="off" spellcheck="false" maxlength="64" pattern="[A-Za-z0-9][A-Za-z0-9._\\/\\-]*" aria-describedby="matter-hint" value="${asked.matter ?? ''}"></div>
<div class="field"><label for="municipalities">${words.municipalities}</label>
<p class="hint" id="municipalities-hint">${words.municipalitiesHint}</p>
<input id="municipalities" name="municipalities" autocomplete="off" maxlength="400" pattern="([0-9]{3}|unknown)(,([0-9]{3}|unknown))*" aria-describedby="municipalities-hint" value="${asked.municipalities ?? ''}"></div>
<div class="field"><label for="authority">${words.authority}</label>
<select id="authority" name="authority"><option value="">${words.ownAuthority}</option>${AUTHORITIES.map(
      (authority) =>
        html`<option value="${authority}"${asked.authority === authority ? html` selected` : undefined}>${closed[authority]}</option>`,
    )}</select></div>
<button type="submit">${words.signIn}</button>
</form>`,
  });
}
