import { DOSSIER_WORDS, dossierHtml, type ExtraChapter, instantOf } from '#case-dossier';
import { isErased, type PersonalText } from '#contracts';
import { html, type Markup, table } from '#markup';
import type { OwnData } from './own-data.js';
import { OWN_DATA_WORDS, type OwnDataWords } from './own-data-words.js';

/** The person's own data as a document to read and print: the case as a dossier tells it, with what only the person gets. */
export function ownDataHtml(own: OwnData): string {
  const words = OWN_DATA_WORDS[own.language];
  const chapters: readonly ExtraChapter[] = [
    { id: 'identity', heading: words.identity, content: identityOf(own, words) },
    {
      id: 'kept',
      heading: words.retention,
      content: html`<p>${words.told(own.retention, DOSSIER_WORDS[own.language].day)}</p>`,
    },
    { id: 'readers', heading: words.readers, content: readersOf(own, words) },
    { id: 'records', heading: words.records, content: recordsOf(own, words) },
    {
      id: 'rights',
      heading: words.rights,
      content: html`<ul>${words.rightsSaid.map((said) => html`<li>${said}</li>`)}</ul>`,
    },
  ];
  const { title, subtitle, confidential } = words;
  return dossierHtml(own.dossier, { title, subtitle, confidential, chapters });
}

function identityOf({ identity }: OwnData, words: OwnDataWords): Markup {
  const { personalIdentityCode: code } = identity;
  if (code === undefined) return html`<p>–</p>`;
  return html`<dl><dt>${words.identityCode}</dt><dd>${readable(code)}</dd></dl>`;
}

function readersOf({ readings, language }: OwnData, words: OwnDataWords): Markup {
  const told = DOSSIER_WORDS[language];
  if (readings.length === 0) return html`<p>${words.nobody}</p>`;
  return table(
    words.readers,
    words.columns.map((heading) => ({ heading })),
    readings.map(({ at, role, authority, parts, purpose, legalBasis }) => [
      instantOf(at, told),
      `${role}${authority === undefined ? '' : `, ${told.closed[authority]}`}`,
      parts.join(', '),
      purpose,
      legalBasis,
    ]),
  );
}

function recordsOf({ events, language }: OwnData, words: OwnDataWords): Markup {
  const told = DOSSIER_WORDS[language];
  return table(
    words.records,
    words.recordColumns.map((heading) => ({ heading })),
    events.map(({ recordedAt, type, authority, actor }) => [
      instantOf(recordedAt, told),
      type,
      told.closed[authority],
      actor,
    ]),
  );
}

function readable(text: PersonalText): string {
  return typeof text === 'string' ? text : isErased(text) ? '–' : '';
}
