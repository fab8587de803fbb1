import { html, type Markup } from '#markup';
import type { Dossier, DossierEntry, Proof } from '../dossier.js';
import type { DossierWords } from '../words/dossier-words.js';
import { citedList, dayOf, toldList } from './told-parts.js';

/** The chronology, year by year. */
export function chronologyChapter({ chronology }: Dossier, words: DossierWords): Markup {
  const years = [...new Set(chronology.map(({ date }) => date.slice(0, 4)))];
  return html`<p class="how">${words.headings.chronology.how}</p>
${years.map(
  (year) => html`<h3>${year}</h3>
${chronology.filter(({ date }) => date.startsWith(year)).map((entry) => entryArticle(entry, words))}`,
)}`;
}

function entryArticle(entry: DossierEntry, words: DossierWords): Markup {
  const { chronology: labels } = words.headings;
  const { number, date, title, authority, recordedBy, marks, particulars, provisions, proof } = entry;
  const isVoid = marks.some(
    ({ mark }) => mark === 'corrected' || mark === 'retracted' || mark === 'taken-back',
  );
  const who =
    recordedBy === undefined ? authority.name : `${authority.name} (${labels.recordedBy(recordedBy.name)})`;
  return html`<article class="${isVoid ? 'entry void' : 'entry'}" id="entry-${number}" aria-labelledby="title-${number}">
<h4 id="title-${number}"><span class="number">${number}</span> ${dayOf(date, words)}${
    entry.isDateOfRecording ? ` (${labels.dateOfRecording})` : ''
  } <span class="title">${title}</span></h4>
<p class="who">${who}${isShort(entry) ? particulars.map(({ label, value }) => `; ${label}: ${value}`) : undefined}</p>
${marks.map(({ sentence }) => html`<p class="mark">${sentence}</p>\n`)}${isShort(entry) ? undefined : toldList(entry, words)}
${
  provisions.length === 0
    ? undefined
    : html`<p class="law">${labels.provisions}: ${citedList(provisions)}</p>\n`
}${proofLine(proof, words)}
</article>
`;
}

/** What is told in a line needs no list: payments above all. */
function isShort({ particulars, texts }: DossierEntry): boolean {
  return texts.length === 0 && particulars.length <= 2;
}

/** By what an event can be found and checked. */
export function proofLine({ recordedOn, actor, eventId, sha256 }: Proof, words: DossierWords): Markup {
  const { chronology: labels } = words.headings;
  return html`<p class="proof">${labels.recorded} ${dayOf(recordedOn, words)}, ${actor}. ${labels.event} <code>${eventId}</code>, ${labels.hash} <code>${sha256}</code></p>`;
}
