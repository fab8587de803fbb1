import { rmSync } from 'node:fs';
import { mkdtemp, stat } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkHistories, countJobseekers } from './check-histories.js';
import { beginWork, historyCrew } from './crew/history-crew.js';
import { KeptResults } from './crew/kept-results.js';
import { FileReading } from './file-reading.js';
import { HistoryProblems } from './history-problem.js';
import { HISTORY_FILES, type HistorySources } from './history-sources.js';
import type { OpenHistoryOptions } from './open-history-options.js';
import { OpenedHistory } from './opened-history.js';
import { settleIdentifiers } from './spool/settle-identifiers.js';
import { SpooledRows } from './spool/spooled-rows.js';

/** Below this, other threads take longer to start than they save. */
const WORTH_THREADS_BYTES = 8 << 20;

/**
 * Reads payments.csv, facts.csv and services.csv and groups their rows by jobseeker. The files are accepted whole or not at
 * all. Memory does not grow with them: rows wait in temporary files.
 * @returns the problems, all of them counted and the first ones listed, or the accepted files; close these after use
 * @throws the file system's error for a file that can't be opened
 */
export async function openHistory(
  sources: HistorySources,
  options: OpenHistoryOptions,
): Promise<HistoryProblems | OpenedHistory> {
  const total = await bytesOf(sources);
  const folder = await mkdtemp(join(tmpdir(), `polku-history-${process.pid}-`));
  const crew = historyCrew(
    folder,
    options.threads ?? (total < WORTH_THREADS_BYTES ? 1 : availableParallelism()),
  );
  const kept = new KeptResults(folder);
  let rows: SpooledRows | undefined;
  const close = async () => {
    rows?.close();
    kept.close();
    rmSync(folder, { recursive: true, force: true });
    await crew.close();
  };
  try {
    const problems = new HistoryProblems();
    let done = 0;
    const reading = new FileReading(crew, folder, problems, (bytes) => {
      done += bytes;
      options.onProgress?.({ phase: 'reading', done, total });
    });
    rows = new SpooledRows(folder, await reading.read(sources));
    const reported = settleIdentifiers(rows, sources, problems);
    if (options.work) await beginWork(crew, options.work, options.statutes);
    const jobseekers = options.checkedBefore
      ? countJobseekers(rows)
      : await checkHistories(
          rows,
          crew,
          {
            sources,
            statutes: options.statutes,
            reported,
            ...(options.today === undefined ? {} : { today: options.today }),
          },
          options,
          problems,
          kept,
        );
    if (problems.count === 0) return new OpenedHistory(rows, crew, kept, close, reading.rowCount, jobseekers);
    await close();
    return problems;
  } catch (error) {
    await close();
    throw error;
  }
}

async function bytesOf(sources: HistorySources): Promise<number> {
  const paths = HISTORY_FILES.map((file) => sources[file]).filter((path) => path !== undefined);
  const sizes = await Promise.all(paths.map((path) => stat(path)));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}
