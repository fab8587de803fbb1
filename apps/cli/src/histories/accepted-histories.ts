import type { Writable } from 'node:stream';
import {
  HistoryProblems,
  type HistorySources,
  type OpenedHistory,
  type OpenHistoryOptions,
  openHistory,
} from '#history-files';
import type { Statutes } from '#statutes';
import { printProblems } from '../terminal/print-problems.js';
import { progressOnTerminal } from '../terminal/progress-on-terminal.js';
import { expectFiles } from './expect-files.js';

export interface AcceptedHistories extends Pick<OpenHistoryOptions, 'work' | 'threads'> {
  readonly sources: HistorySources;
  readonly statutes: Statutes;
  /** Where bad rows are listed and progress is shown. */
  readonly errors: Writable;
}

/**
 * Opens payments.csv and facts.csv for as long as something is done with them.
 * @param use told the files when they are accepted. Tells how many jobseekers more are done
 * @returns whether the files were accepted; if not, their problems are on `errors` and nothing was used
 * @throws FolderInPlaceOfFile, or the file system's error for a file that can't be opened
 */
export async function withAcceptedHistories(
  { sources, errors, ...options }: AcceptedHistories,
  use: (opened: OpenedHistory, onDone: (jobseekers: number) => void) => Promise<void>,
): Promise<boolean> {
  await expectFiles(sources);
  const progress = progressOnTerminal(errors);
  const opened = await openHistory(sources, { ...options, onProgress: progress.show });
  if (opened instanceof HistoryProblems) {
    progress.end();
    printProblems(opened, errors);
    return false;
  }
  try {
    let done = 0;
    await use(opened, (jobseekers) => {
      done += jobseekers;
      progress.show({ phase: 'computing', done, total: opened.jobseekerCount });
    });
  } finally {
    progress.end();
    await opened.close();
  }
  return true;
}
