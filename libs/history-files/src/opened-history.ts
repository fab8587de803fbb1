import type { Statutes } from '#statutes';
import { beginWork, type HistoryCrew } from './crew/history-crew.js';
import type { PortableWork, WorkedBatch } from './crew/history-tasks.js';
import type { KeptResults } from './crew/kept-results.js';
import { workInOrder } from './crew/work-in-order.js';
import { JobseekerRows } from './jobseeker-rows.js';
import { pagesOf } from './spool/pages.js';
import { rowsFrom } from './spool/spooled-row.js';
import type { SpooledRows } from './spool/spooled-rows.js';

/** Files that were accepted as a whole. Close it: it holds temporary files and threads. */
export class OpenedHistory {
  constructor(
    private readonly rows: SpooledRows,
    private readonly crew: HistoryCrew,
    private readonly kept: KeptResults,
    private readonly closeAll: () => Promise<void>,
    /** Rows that were read, of all files. */
    readonly rowCount: number,
    readonly jobseekerCount: number,
  ) {}

  /** In the order of the jobseekers' identifiers. Can be walked more than once. */
  *jobseekers(): Generator<JobseekerRows> {
    for (const batch of this.rows.batches()) {
      for (const { jobseeker, rows } of pagesOf(batch)) {
        yield new JobseekerRows(jobseeker, rowsFrom(rows.toString()));
      }
    }
  }

  /** The results of the work that was done while the files were checked, as `work` yields them. */
  results<Result>(): Generator<WorkedBatch<Result>> {
    return this.kept.batches<Result>();
  }

  /**
   * Has work done on the history of every jobseeker, in as many threads as there are.
   * @returns its results, in the order of the jobseekers' identifiers, many at once
   */
  async *work<Data, Result>(
    work: PortableWork<Data, Result>,
    statutes: Statutes,
  ): AsyncGenerator<WorkedBatch<Result>> {
    const { crew } = this;
    await beginWork(crew, work, statutes);
    yield* workInOrder(
      this.rows.batches(),
      crew.atOnce,
      (batch) => crew.one('workOn', batch, batch.buffer) as Promise<WorkedBatch<Result>>,
    );
  }

  close(): Promise<void> {
    return this.closeAll();
  }
}
