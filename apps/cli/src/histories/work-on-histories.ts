import type { HistorySources, PortableWork } from '#history-files';
import { type AcceptedHistories, withAcceptedHistories } from './accepted-histories.js';
import type { RecordedHistories } from './recorded-histories.js';

export interface WorkOnHistories<Data, Result> extends Omit<AcceptedHistories, 'work' | 'sources'> {
  readonly sources: HistorySources | RecordedHistories;
  readonly work: PortableWork<Data, Result>;
  /**
   * Small results of every jobseeker are made while the files are checked and wait on disk until they are accepted. Large
   * ones are made afterwards, when they can be taken at once; every history is then read twice.
   */
  readonly results: 'small' | 'large';
  /** Called once, when the files are accepted and before the first result. */
  readonly begin?: () => Promise<void>;
  /** Called with each jobseeker's result, in the order of the identifiers, also of those without a payment. */
  readonly take: (jobseeker: string, result: Result) => Promise<void> | void;
  /** Called once, after the last result. */
  readonly end?: () => Promise<void>;
}

/**
 * Has work done on every history that payments.csv and facts.csv tell, in as many threads as there are, in bounded memory.
 * The results come as from one thread. What was recorded is worked on in this thread.
 * @returns whether the files were accepted; if not, their problems are on `errors` and nothing was called
 * @throws the file system's error for a file that can't be opened
 */
export async function workOnHistories<Data, Result>({
  work,
  results,
  begin,
  take,
  end,
  sources,
  ...histories
}: WorkOnHistories<Data, Result>): Promise<boolean> {
  if ('jobseekers' in sources) {
    const workOn = work.makeWork(histories.statutes, work.data);
    await begin?.();
    for await (const [jobseeker, history] of sources.jobseekers()) {
      await take(jobseeker, workOn(jobseeker, history));
    }
    await end?.();
    return true;
  }
  const isSmall = results === 'small';
  return await withAcceptedHistories(
    { ...histories, sources, ...(isSmall ? { work } : {}) },
    async (opened, onDone) => {
      await begin?.();
      for await (const batch of isSmall ? opened.results<Result>() : opened.work(work, histories.statutes)) {
        for (const [jobseeker, result] of batch) await take(jobseeker, result);
        onDone(batch.length);
      }
      await end?.();
    },
  );
}
