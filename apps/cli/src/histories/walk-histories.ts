import type { BenefitHistory } from '#benefit-history';
import type { HistorySources } from '#history-files';
import { type AcceptedHistories, withAcceptedHistories } from './accepted-histories.js';
import type { RecordedHistories } from './recorded-histories.js';

export interface WalkHistories extends Omit<AcceptedHistories, 'work' | 'sources'> {
  readonly sources: HistorySources | RecordedHistories;
  /** Called once, when the files are accepted and before the first jobseeker. */
  readonly begin?: () => Promise<void>;
  /** Called for each jobseeker, in the order of the identifiers, also for those without a payment. */
  readonly visit: (jobseeker: string, history: BenefitHistory) => Promise<void> | void;
  /** Called once, after the last jobseeker. */
  readonly end?: () => Promise<void>;
}

/**
 * Walks through the histories that payments.csv and facts.csv tell, or that were recorded, one jobseeker after the other, in bounded memory. The
 * files are read in as many threads as there are; the visits are made in this one. Work that needs nothing of this thread is
 * better done by `workOnHistories`.
 * @returns whether the files were accepted; if not, their problems are on `errors` and nothing was called
 * @throws FolderInPlaceOfFile, or the file system's error for a file that can't be opened
 */
export async function walkHistories({
  begin,
  visit,
  end,
  sources,
  ...histories
}: WalkHistories): Promise<boolean> {
  if ('jobseekers' in sources) {
    await begin?.();
    for await (const [jobseeker, history] of sources.jobseekers()) await visit(jobseeker, history);
    await end?.();
    return true;
  }
  return await withAcceptedHistories({ ...histories, sources }, async (opened, onDone) => {
    await begin?.();
    for (const rows of opened.jobseekers()) {
      await visit(rows.jobseeker, rows.history(histories.statutes));
      onDone(1);
    }
    await end?.();
  });
}
