import { calendarDate } from '#calendar-date';
import { type CaseRecord, type Dossier, type DossierStream, dossierOf } from '#case-dossier';
import { eventHash } from '#event-store';
import { type Language, loadStatutes } from '#statutes';
import { marjaBegins } from './marja-begins.js';
import { marjaBetweenServices } from './marja-between-services.js';
import { marjaInRehabilitation } from './marja-in-rehabilitation.js';
import { marjaBilled, marjaPaid } from './marja-paid.js';
import { CaseBook, type RecordedEvent } from './recorded-case.js';

const JOBSEEKER = 'marja';
const AS_OF = calendarDate('2026-03-31');

/** The invented case whose dossier stands in the documents, in the order of recording. */
export function workedCaseEvents(): readonly RecordedEvent[] {
  const book = new CaseBook(JOBSEEKER);
  marjaBegins(book);
  marjaInRehabilitation(book);
  marjaBetweenServices(book);
  marjaPaid(book);
  return book.inOrderOfRecording();
}

/** Its dossier in one language. */
export function workedDossier(language: Language): Dossier {
  return dossierOf({
    jobseekerId: JOBSEEKER,
    records: workedCaseEvents().map(caseRecord),
    billed: marjaBilled(JOBSEEKER),
    statutes: loadStatutes(),
    language,
    asOf: AS_OF,
    madeAt: '2026-04-01T06:00:00.000Z',
    program: 'Polku 0.1.0',
  });
}

function caseRecord({ stored, opened }: RecordedEvent): CaseRecord {
  const { id, type, stream, revision, recordedAt, metadata } = stored;
  return {
    id,
    type,
    stream: stream.slice(0, stream.indexOf('-')) as DossierStream,
    revision,
    recordedAt: recordedAt.toISOString(),
    authority: metadata.authority,
    actor: metadata.actor,
    data: opened,
    sha256: eventHash(stored),
  };
}
