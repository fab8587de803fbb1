import { isErased } from '#contracts';
import { html, type Markup } from '#markup';
import type { Dossier, TextAboutPerson } from '../dossier.js';
import type { DossierWords } from '../words/dossier-words.js';
import { proofLine } from './entries.js';
import { dayOf } from './told-parts.js';

export function personChapter({ person }: Dossier, words: DossierWords): Markup {
  const { person: labels } = words.headings;
  const { texts, homeMunicipalities, proofs } = person;
  return html`${texts.length === 0 ? html`<p>${labels.unknown}</p>` : undefined}
${
  texts.length + homeMunicipalities.length === 0
    ? undefined
    : html`<dl>${texts.map((each) => html`<dt>${each.label}</dt><dd><bdi>${nameIn(each, words)}</bdi></dd>`)}${homeMunicipalities.map(
        ({ on, municipality }) =>
          html`<dt>${labels.homeMunicipality}</dt><dd>${municipality.name}, ${labels.since} ${dayOf(on, words)}</dd>`,
      )}</dl>`
}
${proofs.map((proof) => proofLine(proof, words))}`;
}

export function overviewChapter({ overview }: Dossier): Markup {
  return html`<dl class="overview">${overview.map(
    ({ label, values }) => html`<dt>${label}</dt>${values.map((value) => html`<dd>${value}</dd>`)}`,
  )}</dl>`;
}

function nameIn({ text }: TextAboutPerson, { headings }: DossierWords): string {
  return isErased(text) ? headings.chronology.erased : text;
}
