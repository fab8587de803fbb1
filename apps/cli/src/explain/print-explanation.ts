import type { Writable } from 'node:stream';
import type { DayExplanation } from '#cost-responsibility';
import { explanationInLanguages, explanationParts } from '#explanation';
import { type Language, loadStatutes } from '#statutes';
import { type DayInFiles, explainFromFiles } from './explain-from-files.js';
import type { AskedDay } from './explained-day.js';

/** How an explanation is printed. */
export interface ExplanationForm {
  /** Sentences in one language, or everything as JSON. */
  readonly form: Language | 'json';
  readonly output?: Writable;
}

export interface PrintExplanation extends ExplanationForm, Omit<DayInFiles, 'statutes' | 'errors'> {
  /** Another law than the one that ships. */
  readonly lawFolder?: string;
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
  writeExplanation(explanation, { ...day, statutes, form, output });
  return true;
}

export function writeExplanation(
  explanation: DayExplanation,
  {
    jobseeker,
    knownOn,
    statutes,
    form,
    output = process.stdout,
  }: ExplanationForm & Pick<AskedDay, 'jobseeker' | 'knownOn' | 'statutes'>,
): void {
  if (form === 'json') {
    const sentences = explanationInLanguages(explanation, statutes);
    const told = { jobseeker, ...(knownOn === undefined ? {} : { knownOn }), explanation, sentences };
    output.write(`${JSON.stringify(told, null, 2)}\n`);
  } else {
    const parts = Object.values(explanationParts(explanation, statutes, form));
    output.write(`${parts.filter((text) => text !== '').join('\n')}\n`);
  }
}
