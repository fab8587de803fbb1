import type { Writable } from 'node:stream';
import { type Choices, completeChoices } from '#cost-responsibility';
import type { HistorySources } from '#history-files';
import { loadStatutes } from '#statutes';
import type { RecordedHistories } from '../histories/recorded-histories.js';
import { workOnHistories } from '../histories/work-on-histories.js';
import { SteadyWriter } from '../terminal/steady-writer.js';
import { TIMELINE_FORMS, timelineTexts } from './timeline-texts.js';

export interface PrintTimelines {
  readonly sources: HistorySources | RecordedHistories;
  readonly choices: Choices;
  /** Another law than the one that ships. */
  readonly lawFolder?: string;
  readonly form: 'json' | 'table';
  readonly output?: Writable;
  readonly errors?: Writable;
  /** How many threads may compute; when absent, all that the machine has, for files that are worth it. */
  readonly threads?: number;
}

/**
 * Prints the timeline of every jobseeker who was paid something, one after the other.
 * @returns whether the files were accepted; if not, their problems are on `errors` and nothing is on `output`
 * @throws ChoiceNotAvailable, StatuteDataError, and the file system's error for a file that can't be opened
 */
export async function printTimelines({
  sources,
  choices,
  lawFolder,
  form,
  output = process.stdout,
  errors = process.stderr,
  threads,
}: PrintTimelines): Promise<boolean> {
  const statutes = loadStatutes(lawFolder);
  completeChoices(statutes, choices);
  const writer = new SteadyWriter(output);
  const { begin, between, end } = TIMELINE_FORMS[form];
  let isFirst = true;
  return await workOnHistories({
    sources,
    statutes,
    errors,
    ...(threads === undefined ? {} : { threads }),
    work: timelineTexts({ choices, form }),
    results: 'large',
    begin: () => writer.write(begin),
    async take(_, text) {
      if (text === undefined) return;
      if (!isFirst) await writer.write(between);
      isFirst = false;
      await writer.write(text);
    },
    async end() {
      await writer.write(end);
      await writer.end();
    },
  });
}
