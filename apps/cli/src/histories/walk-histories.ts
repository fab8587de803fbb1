import type { Writable } from 'node:stream';
import type { BenefitHistory } from '#benefit-history';
import { HistoryProblems, type HistorySources, openHistory } from '#history-files';
import type { Statutes } from '#statutes';
import { printProblems } from '../terminal/print-problems.js';
import { progressOnTerminal } from '../terminal/progress-on-terminal.js';

export interface WalkHistories {
  readonly sources: HistorySources;
  readonly statutes: Statutes;
  /** Where bad rows are listed and progress is shown. */
  readonly errors: Writable;
  /** How many threads may work; when absent, all that the machine has, for files that are worth it. */
  readonly threads?: number;
  /** Called once, when the files are accepted and before the first jobseeker. */
  readonly begin?: () => Promise<void>;
  /** Called for each jobseeker, in the order of the identifiers, also for those without a payment. */
  readonly visit: (jobseeker: string, history: BenefitHistory) => Promise<void> | void;
  /** Called once, after the last jobseeker. */
  readonly end?: () => Promise<void>;
}

/**
 * Walks through the histories that payments.csv and facts.csv tell, one jobseeker after the other, in bounded memory.
 * @returns whether the files were accepted; if not, their problems are on `errors` and nothing was called
 * @throws the file system's error for a file that can't be opened
 */
export async function walkHistories({
  sources,
  statutes,
  errors,
  threads,
  begin,
  visit,
  end,
}: WalkHistories): Promise<boolean> {
  const progress = progressOnTerminal(errors);
  const opened = await openHistory(sources, {
    statutes,
    onProgress: progress.show,
    ...(threads === undefined ? {} : { threads }),
  });
  if (opened instanceof HistoryProblems) {
    progress.end();
    printProblems(opened, errors);
    return false;
  }
  try {
    let done = 0;
    await begin?.();
    for (const rows of opened.jobseekers()) {
      await visit(rows.jobseeker, rows.history(statutes));
      progress.show({ phase: 'computing', done: ++done, total: opened.jobseekerCount });
    }
    await end?.();
  } finally {
    progress.end();
    await opened.close();
  }
  return true;
}
