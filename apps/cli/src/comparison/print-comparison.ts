import type { Writable } from 'node:stream';
import type { HistorySources } from '#history-files';
import type { RecordedHistories } from '../histories/recorded-histories.js';
import { SteadyWriter } from '../terminal/steady-writer.js';
import { compareInterpretations } from './compare-interpretations.js';
import { compareJobseeker } from './compare-jobseeker.js';
import { comparePopulation } from './compare-population.js';
import { type AskedSide, sideOf } from './compared-side.js';

export interface PrintComparison {
  readonly sources: HistorySources | RecordedHistories;
  readonly before: AskedSide;
  readonly after: AskedSide;
  /** Every other choice of every interpretation in turn, instead of the side after. */
  readonly eachInterpretation: boolean;
  /** Only this person. */
  readonly jobseeker: string | undefined;
  readonly form: 'json' | 'table';
  readonly output?: Writable;
  readonly errors?: Writable;
}

/**
 * Prints what differs between two sides. The files are accepted or refused under the law of the side before.
 * @returns whether the files were accepted; if not, their problems are on `errors` and nothing is on `output`
 * @throws ChoiceNotAvailable, StatuteDataError, NotInTheStatutes, JobseekerNotInFiles, and the file system's error for a file
 *   that can't be opened; nothing is on `output` then
 */
export async function printComparison({
  before,
  after,
  eachInterpretation,
  output = process.stdout,
  errors = process.stderr,
  ...asked
}: PrintComparison): Promise<boolean> {
  const writer = new SteadyWriter(output);
  const comparison = { ...asked, before: sideOf(before), after: sideOf(after), writer, errors };
  const compare = eachInterpretation
    ? compareInterpretations
    : asked.jobseeker === undefined
      ? comparePopulation
      : compareJobseeker;
  const accepted = await compare(comparison);
  if (accepted) await writer.end();
  return accepted;
}
