import { citedList, type DossierEntry, dayOf, toldList } from '#case-dossier';
import { html, type Markup } from '#markup';
import { CASE_WORDS } from '../words/case-words.js';
import { amidParts } from './part-of.js';
import type { ShownCase } from './shown-case.js';

/** What happened, in order, with grounds and reasons as they were recorded. */
export function chronologySection(shown: ShownCase): Markup {
  const { entries, words, language } = shown;
  return amidParts(
    html`<ol class="chronology">
${entries.items.map((entry) => entryItem(entry, shown))}</ol>`,
    entries,
    words.headings.chronology.heading,
    (part) => `${shown.partAddress({ entries: part })}#chronology`,
    language,
  );
}

function entryItem(entry: DossierEntry, { words, language }: ShownCase): Markup {
  const { chronology: labels } = words.headings;
  const { number, date, title, authority, recordedBy, marks, particulars, texts, provisions, proof } = entry;
  const isVoid = marks.some(({ mark }) => mark !== 'stands-for' && mark !== 'recorded-late');
  const isShort = texts.length === 0 && particulars.length <= 2;
  const who =
    recordedBy === undefined ? authority.name : `${authority.name} (${labels.recordedBy(recordedBy.name)})`;
  return html`<li id="entry-${number}" class="${isVoid ? 'entry void' : 'entry'}">
<h3><span class="number">${number}</span> ${dayOf(date, words)}${
    entry.isDateOfRecording ? ` (${labels.dateOfRecording})` : undefined
  } <span class="what">${title}</span></h3>
<p>${who}${isShort ? particulars.map(({ label, value }) => `; ${label}: ${value}`) : undefined}</p>
${marks.map(({ sentence }) => html`<p class="mark">${sentence}</p>\n`)}${isShort ? undefined : toldList(entry, words)}
<p class="small">${
    provisions.length === 0 ? undefined : `${CASE_WORDS[language].law}: ${citedList(provisions)}. `
  }${CASE_WORDS[language].recorded(words.day(proof.recordedOn), proof.actor)}.</p>
</li>
`;
}
