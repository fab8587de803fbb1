import type { DossierEntry } from './dossier.js';
import type { DossierWords } from './words/dossier-words.js';

/** So many are marked one by one. More came together, as history that was brought in does, and are said once for all. */
const MARKED_AT_MOST = 3;

export function isRecordedLate({ marks }: DossierEntry): boolean {
  return marks.some(({ mark }) => mark === 'recorded-late');
}

/** What is said once of records that came late; nothing where each is marked. */
export function lateSentence(
  chronology: readonly DossierEntry[],
  { headings, day }: DossierWords,
): string | undefined {
  const days = chronology.filter(isRecordedLate).map(({ proof }) => proof.recordedOn);
  if (days.length <= MARKED_AT_MOST) return undefined;
  const [first, last] = [days.reduce((a, b) => (b < a ? b : a)), days.reduce((a, b) => (b > a ? b : a))];
  return headings.chronology.lateTogether(
    days.length,
    first === last ? day(first) : `${day(first)} – ${day(last)}`,
  );
}
