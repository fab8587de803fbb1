import { stat } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { type BenefitHistory, initialBenefitHistory } from '#benefit-history';
import type { Statutes } from '#statutes';
import { carryOut, problemOf } from './check-history.js';
import { HistoryProblems, PROBLEMS_LISTED_MAX } from './history-problem.js';
import { type SpooledId, UNREADABLE } from './id-list.js';
import { JobseekerRows, OpenedHistory } from './opened-history.js';
import { FilesReader, type HistorySources } from './read-files.js';
import { Spool, type SpooledRow } from './spool.js';

export interface HistoryProgress {
  /** Reading counts bytes, checking counts jobseekers. */
  readonly phase: 'reading' | 'checking';
  readonly done: number;
  readonly total: number;
}

export interface OpenHistoryOptions {
  readonly statutes: Statutes;
  readonly onProgress?: (progress: HistoryProgress) => void;
  /** What is known of a jobseeker already, for files that add to it; nothing when the files are the whole history. */
  readonly known?: (jobseeker: string) => Promise<BenefitHistory>;
  /** The files were accepted before and are only read again. */
  readonly checkedBefore?: boolean;
}

const CHECKED_BETWEEN_PAUSES = 200;

/**
 * Reads payments.csv, facts.csv and services.csv and groups their rows by jobseeker. The files are accepted whole or not at
 * all. Memory does not grow with them: rows wait in a temporary file.
 * @returns the problems, all of them counted and the first ones listed, or the accepted files; close these after use
 * @throws the file system's error for a file that can't be opened
 */
export async function openHistory(
  sources: HistorySources,
  options: OpenHistoryOptions,
): Promise<HistoryProblems | OpenedHistory> {
  const total = await bytesOf(sources);
  const problems = new HistoryProblems();
  const spool = new Spool();
  try {
    let done = 0;
    const reader = new FilesReader(spool, problems, (bytes) => {
      done += bytes;
      options.onProgress?.({ phase: 'reading', done, total });
    });
    await reader.read(sources);
    spool.seal(jobseekerOfCorrection(sources.payments ?? '', problems));
    const repeated = reportRepeatedIds(sources, spool, problems);
    const jobseekerCount = spool.jobseekerCount();
    if (!options.checkedBefore) await checkEach(sources, spool, problems, repeated, jobseekerCount, options);
    if (problems.count === 0) return new OpenedHistory(spool, reader.rowCount, jobseekerCount);
  } catch (error) {
    spool.close();
    throw error;
  }
  spool.close();
  return problems;
}

async function bytesOf(sources: HistorySources): Promise<number> {
  const paths = [sources.payments, sources.facts, sources.services].filter((path) => path !== undefined);
  const sizes = await Promise.all(paths.map((path) => stat(path)));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

function jobseekerOfCorrection(file: string, problems: HistoryProblems) {
  return (row: SpooledRow, target: SpooledId | undefined, own: string | undefined): string | undefined => {
    if (target?.jobseeker === UNREADABLE) return undefined;
    const jobseeker = target?.jobseeker ?? own;
    if (jobseeker !== undefined) return jobseeker;
    problems.add({
      file,
      line: row.line,
      column: 'corrects',
      ...(target ? { value: target.id } : {}),
      detail: target
        ? 'The row corrects a correction.'
        : 'The row corrects a payment that is not in the file.',
      expected: 'The payment_id of a payment; for one of an earlier file, with its jobseeker.',
    });
    return undefined;
  };
}

const ID_COLUMN = { payments: 'payment_id', services: 'service_id' } as const;

/** @returns the lines that were reported, so that they are not reported twice */
function reportRepeatedIds(
  sources: HistorySources,
  spool: Spool,
  problems: HistoryProblems,
): ReadonlySet<string> {
  const reported = new Set<string>();
  for (const file of ['payments', 'services'] as const) {
    for (const { id, line, firstLine } of spool.repeated(file)) {
      problems.add({
        file: sources[file] ?? file,
        line,
        column: ID_COLUMN[file],
        value: id,
        detail: `The identifier stands on line ${firstLine} already.`,
        expected: 'An identifier that is unique in the file.',
      });
      if (reported.size < PROBLEMS_LISTED_MAX) reported.add(`${file} ${line}`);
    }
  }
  return reported;
}

async function checkEach(
  sources: HistorySources,
  spool: Spool,
  problems: HistoryProblems,
  repeated: ReadonlySet<string>,
  total: number,
  { statutes, onProgress, known }: OpenHistoryOptions,
): Promise<void> {
  let done = 0;
  for (const { jobseeker, rows } of spool.jobseekers()) {
    const { located } = new JobseekerRows(jobseeker, rows);
    if (located.length > 0) {
      carryOut(located, (await known?.(jobseeker)) ?? initialBenefitHistory, statutes, (each, refusal) => {
        if (repeated.has(`${each.file} ${each.line}`)) return;
        problems.add(problemOf(sources[each.file] ?? each.file, each, refusal));
      });
    }
    if (++done % CHECKED_BETWEEN_PAUSES === 0 || done === total) {
      onProgress?.({ phase: 'checking', done, total });
      await setImmediate();
    }
  }
}
