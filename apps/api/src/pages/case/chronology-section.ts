import {
  citedList,
  type DossierEntry,
  dayOf,
  isToldInALine,
  lateSentence,
  recordedLine,
  toldList,
} from '#case-dossier';
import { html, type Markup } from '#markup';
import { CASE_WORDS } from '../words/case-words.js';
import { amidParts } from './part-of.js';
import type { ShownCase } from './shown-case.js';

/** From so many payments in a row on they are folded: they say less than what happened between them. */
const FOLDED_FROM = 3;

/** What happened, in order, with grounds and reasons as they were recorded. */
export function chronologySection(shown: ShownCase): Markup {
  const { dossier, entries, words, language } = shown;
  const late = lateSentence(dossier.chronology, words);
  return html`${late === undefined ? undefined : html`<p class="hint">${late}</p>\n`}${amidParts(
    html`<ol class="chronology">
${runsOf(entries.items).map((run) => runItem(run, late !== undefined, shown))}</ol>`,
    entries,
    words.headings.chronology.heading,
    (part) => `${shown.partAddress({ entries: part })}#chronology`,
    language,
  )}`;
}

type Run = readonly [DossierEntry, ...DossierEntry[]];

/** Payments of which nothing else is to be said stand together where one follows the other; all else stands alone. */
function runsOf(entries: readonly DossierEntry[]): readonly Run[] {
  const runs: [DossierEntry, ...DossierEntry[]][] = [];
  for (const entry of entries) {
    const open = runs.at(-1);
    if (open !== undefined && isPlainPayment(open[0]) && isPlainPayment(entry)) open.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

function isPlainPayment({ type, marks, texts }: DossierEntry): boolean {
  return type === 'BenefitPaid' && marks.length === 0 && texts.length === 0;
}

function runItem(run: Run, isLateTold: boolean, shown: ShownCase): Markup {
  const { words, language } = shown;
  const items = run.map((entry) => entryItem(entry, isLateTold, shown));
  if (run.length < FOLDED_FROM) return html`${items}`;
  const [first] = run;
  const last = run.at(-1) ?? first;
  return html`<li><details><summary>${CASE_WORDS[language].payments(run.length, words.day(first.date), words.day(last.date))}</summary>
<ol class="chronology">
${items}</ol>
</details></li>
`;
}

function entryItem(entry: DossierEntry, isLateTold: boolean, { words, language }: ShownCase): Markup {
  const { chronology: labels } = words.headings;
  const { number, date, title, authority, recordedBy, particulars, provisions } = entry;
  const marks = isLateTold ? entry.marks.filter(({ mark }) => mark !== 'recorded-late') : entry.marks;
  const isVoid = marks.some(({ mark }) => mark !== 'stands-for' && mark !== 'recorded-late');
  const isShort = isToldInALine(entry);
  const who =
    recordedBy === undefined ? authority.name : `${authority.name} (${labels.recordedBy(recordedBy.name)})`;
  return html`<li id="entry-${number}" class="${isVoid ? 'entry void' : 'entry'}">
<h3><span class="number">${number}</span> ${dayOf(date, words)}${
    entry.isDateOfRecording ? ` (${labels.dateOfRecording})` : undefined
  } <span class="what">${title}</span></h3>
<p>${who}${isShort ? particulars.map(({ label, value }) => `; ${label}: ${value}`) : undefined}</p>
${marks.map(({ sentence }) => html`<p class="mark">${sentence}</p>\n`)}${isShort ? undefined : toldList(entry, words)}
<p class="small">${
    provisions.length === 0
      ? undefined
      : `${CASE_WORDS[language].law}: ${citedList(provisions).replace(/\.?$/, '.')} `
  }${recordedLine(entry, isLateTold, words)}.</p>
</li>
`;
}
