import type { BenefitHistory } from '#benefit-history';
import type { CalendarDate } from '#calendar-date';
import type { Statutes } from '#statutes';
import type { AnyWork } from './crew/history-tasks.js';

export interface HistoryProgress {
  /** All count bytes. */
  readonly phase: 'reading' | 'checking';
  readonly done: number;
  readonly total: number;
}

export interface OpenHistoryOptions {
  readonly statutes: Statutes;
  readonly onProgress?: (progress: HistoryProgress) => void;
  /** What is known of a jobseeker already, for files that add to it; nothing when the files are the whole history. */
  readonly known?: (jobseeker: string) => Promise<BenefitHistory>;
  /** What is dated later has not happened and is refused; nothing is when absent, as in files that are only computed from. */
  readonly today?: CalendarDate;
  /** The files were accepted before and are only read again. */
  readonly checkedBefore?: boolean;
  /**
   * Work to be done while the histories are checked, so that each is read once. Its results wait on disk for the last
   * history: for small ones. Not for files that add to what is known.
   */
  readonly work?: AnyWork;
  /** How many threads may work; when absent, all that the machine has, for files that are worth it. */
  readonly threads?: number;
}
