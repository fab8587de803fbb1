import { type CalendarDate, helsinkiDateOf } from '#calendar-date';
import { isErased } from '#contracts';
import { html, type Markup } from '#markup';
import type { Cited, DossierEntry, Particular, TextAboutPerson } from '../dossier.js';
import type { DossierWords } from '../words/dossier-words.js';

export function dayOf(date: CalendarDate, words: DossierWords): Markup {
  return html`<time datetime="${date}">${words.day(date)}</time>`;
}

/** The date in Helsinki, and the instant itself. */
export function instantOf(instant: string, words: DossierWords): Markup {
  return html`<time datetime="${instant}">${words.day(helsinkiDateOf(new Date(instant)))} (${instant})</time>`;
}

/** What was said, and the texts about the person, as names with values. */
export function toldList(
  {
    particulars,
    texts,
  }: { readonly particulars: readonly Particular[]; readonly texts: readonly TextAboutPerson[] },
  words: DossierWords,
): Markup | undefined {
  if (particulars.length + texts.length === 0) return undefined;
  return html`<dl>${grouped(particulars).map(
    ({ label, values }) => html`<dt>${label}</dt>${values.map((value) => html`<dd>${value}</dd>`)}`,
  )}${texts.map((each) => html`<dt>${each.label}</dt><dd>${textOf(each, words)}</dd>`)}</dl>`;
}

/** Values of one label under it. */
function grouped(particulars: readonly Particular[]) {
  const groups: { readonly label: string; readonly values: string[] }[] = [];
  for (const { label, value } of particulars) {
    const last = groups.at(-1);
    if (last?.label === label) last.values.push(value);
    else groups.push({ label, values: [value] });
  }
  return groups;
}

/** In its own direction of writing, whatever that is. */
export function textOf({ text }: Pick<TextAboutPerson, 'text'>, { headings }: DossierWords): Markup {
  if (isErased(text)) return html`<p>${headings.chronology.erased}</p>`;
  return html`<blockquote dir="auto">${text}</blockquote>`;
}

export function citedList(provisions: readonly Cited[]): string {
  return provisions.map(({ text }) => text).join('; ');
}

/** Links to entries, between commas. */
export function entryLinks(entries: readonly number[], { headings }: DossierWords): readonly Markup[] {
  return entries.map(
    (number, index) =>
      html`${index === 0 ? '' : ', '}<a href="#entry-${number}">${headings.chronology.reference(number)}</a>`,
  );
}

/** What is told in a line needs no list: payments above all. */
export function isToldInALine({ particulars, texts }: Pick<DossierEntry, 'particulars' | 'texts'>): boolean {
  return texts.length === 0 && particulars.length <= 4;
}

/** When a record came and by whose hand; how many days late, where no mark of its own says it. */
export function recordedLine(
  { proof, marks }: DossierEntry,
  areLateToldTogether: boolean,
  words: DossierWords,
): Markup {
  const { chronology: labels } = words.headings;
  const days = areLateToldTogether ? marks.find(({ mark }) => mark === 'recorded-late')?.days : undefined;
  const later = days === undefined ? '' : ` (${labels.daysLater(days)})`;
  return html`${labels.recorded} ${dayOf(proof.recordedOn, words)}${later}, ${proof.actor}`;
}
