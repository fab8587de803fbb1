import { dossierHtml } from '#case-dossier';
import { LANGUAGES } from '#statutes';
import type { GeneratedDocument } from '../generated-document.js';
import { workedCaseEvents, workedDossier } from './worked-dossier.js';

const FOLDER = 'docs/worked-case/dossier';

/** The dossier of the invented case in each language, and the events of it as a store holds them. */
export function dossierDocuments(): readonly GeneratedDocument[] {
  return [
    ...LANGUAGES.flatMap((language) => [
      { path: `${FOLDER}/${language}.html`, content: () => dossierHtml(workedDossier(language)) },
      {
        path: `${FOLDER}/${language}.json`,
        content: () => `${JSON.stringify(workedDossier(language), null, 1)}\n`,
      },
    ]),
    { path: `${FOLDER}/stored-events.jsonl`, content: storedEvents },
  ];
}

function storedEvents(): string {
  return workedCaseEvents()
    .map(({ stored: { id, type, stream, revision, recordedAt, data, metadata } }) =>
      JSON.stringify({ id, type, stream, revision, recordedAt, data, metadata }),
    )
    .map((line) => `${line}\n`)
    .join('');
}
