import { html, type Markup } from '#markup';
import type { Dossier, DossierEntry, Proof } from '../dossier.js';
import { lateSentence } from '../late-records.js';
import type { DossierWords } from '../words/dossier-words.js';
import { citedList, dayOf, isToldInALine, recordedLine, toldList } from './told-parts.js';

/** The chronology, year by year. */
export function chronologyChapter({ chronology }: Dossier, words: DossierWords): Markup {
  const years = [...new Set(chronology.map(({ date }) => date.slice(0, 4)))];
  const late = lateSentence(chronology, words);
  return html`<p class="how">${words.headings.chronology.how}${late === undefined ? undefined : ` ${late}`}</p>
${years.map(
  (year) => html`<h3>${year}</h3>
${chronology.filter(({ date }) => date.startsWith(year)).map((entry) => entryArticle(entry, late !== undefined, words))}`,
)}`;
}

function entryArticle(entry: DossierEntry, areLateToldTogether: boolean, words: DossierWords): Markup {
  const { chronology: labels } = words.headings;
  const { number, date, title, authority, recordedBy, marks, particulars, provisions, proof } = entry;
  const shownMarks = areLateToldTogether ? marks.filter(({ mark }) => mark !== 'recorded-late') : marks;
  const isVoid = marks.some(
    ({ mark }) => mark === 'corrected' || mark === 'retracted' || mark === 'taken-back',
  );
  const who =
    recordedBy === undefined ? authority.name : `${authority.name} (${labels.recordedBy(recordedBy.name)})`;
  return html`<article class="${isVoid ? 'entry void' : 'entry'}" id="entry-${number}" aria-labelledby="title-${number}">
<h4 id="title-${number}"><span class="number">${number}</span> ${dayOf(date, words)}${
    entry.isDateOfRecording ? ` (${labels.dateOfRecording})` : ''
  } <span class="title">${title}</span></h4>
<p class="who">${who}${isToldInALine(entry) ? particulars.map(({ label, value }) => `; ${label}: ${value}`) : undefined}</p>
${shownMarks.map(({ sentence }) => html`<p class="mark">${sentence}</p>\n`)}${isToldInALine(entry) ? undefined : toldList(entry, words)}
${
  provisions.length === 0
    ? undefined
    : html`<p class="law">${labels.provisions}: ${citedList(provisions)}</p>\n`
}<p class="proof">${recordedLine(entry, areLateToldTogether, words)}. ${checkedBy(proof, words)}</p>
</article>
`;
}

/** By what an event can be found and checked. */
export function proofLine(proof: Proof, words: DossierWords): Markup {
  const { chronology: labels } = words.headings;
  return html`<p class="proof">${labels.recorded} ${dayOf(proof.recordedOn, words)}, ${proof.actor}. ${checkedBy(proof, words)}</p>`;
}

function checkedBy({ eventId, sha256 }: Proof, { headings }: DossierWords): Markup {
  const { chronology: labels } = headings;
  return html`${labels.event} <code>${eventId}</code>, ${labels.hash} <code>${sha256}</code>`;
}
