import type { Writable } from 'node:stream';
import { explanationInLanguages, explanationParts } from '#explanation';
import { type Language, loadStatutes } from '#statutes';
import { type DayInFiles, explainFromFiles } from './explain-from-files.js';

export interface PrintExplanation extends Omit<DayInFiles, 'statutes' | 'errors'> {
  /** Another law than the one that ships. */
  readonly lawFolder?: string;
  /** Sentences in one language, or everything as JSON. */
  readonly form: Language | 'json';
  readonly output?: Writable;
  readonly errors?: Writable;
}

/**
 * Prints why a paid day has the result it has.
 * @returns whether the files were accepted; if not, their problems are on `errors` and nothing is on `output`
 * @throws NotExplained, ChoiceNotAvailable, StatuteDataError, and the file system's error for a file that can't be opened
 */
export async function printExplanation({
  lawFolder,
  form,
  output = process.stdout,
  errors = process.stderr,
  ...day
}: PrintExplanation): Promise<boolean> {
  const statutes = loadStatutes(lawFolder);
  const explanation = await explainFromFiles({ ...day, statutes, errors });
  if (!explanation) return false;
  if (form === 'json') {
    const { jobseeker, knownOn } = day;
    const sentences = explanationInLanguages(explanation, statutes);
    const told = { jobseeker, ...(knownOn === undefined ? {} : { knownOn }), explanation, sentences };
    output.write(`${JSON.stringify(told, null, 2)}\n`);
  } else {
    const parts = Object.values(explanationParts(explanation, statutes, form));
    output.write(`${parts.filter((text) => text !== '').join('\n')}\n`);
  }
  return true;
}
