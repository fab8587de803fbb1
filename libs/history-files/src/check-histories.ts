import { setImmediate } from 'node:timers/promises';
import type { BenefitHistory } from '#benefit-history';
import { type Checking, checkCommands } from './check-history.js';
import type { HistoryCrew } from './crew/history-crew.js';
import type { KeptResults } from './crew/kept-results.js';
import { workInOrder } from './crew/work-in-order.js';
import { type FoundProblems, HistoryProblems } from './history-problem.js';
import { JobseekerRows } from './jobseeker-rows.js';
import type { OpenHistoryOptions } from './open-history-options.js';
import { pageCount, pagesOf } from './spool/pages.js';
import { rowsFrom } from './spool/spooled-row.js';
import type { SpooledRows } from './spool/spooled-rows.js';

/**
 * Checks every jobseeker's rows beside each other and beside what is known.
 * @param kept where the results go of work that has begun
 * @returns how many jobseekers there are
 */
export async function checkHistories(
  rows: SpooledRows,
  crew: HistoryCrew,
  checking: Checking,
  { known, onProgress }: OpenHistoryOptions,
  problems: HistoryProblems,
  kept: KeptResults,
): Promise<number> {
  const total = rows.bytes;
  let done = 0;
  let jobseekers = 0;
  await crew.everyone('beginChecking', checking);
  // What is known is asked for here: the store has one client, and no other thread.
  const check = async (batch: Uint8Array<ArrayBuffer>) => {
    const bytes = batch.length;
    const count = pageCount(batch);
    const checked = known
      ? { problems: await checkBesideKnown(batch, checking, known) }
      : await crew.one('check', batch, batch.buffer);
    return { bytes, count, checked };
  };
  for await (const { bytes, count, checked } of workInOrder(rows.batches(), crew.atOnce, check)) {
    problems.addAll(checked.problems);
    if ('results' in checked) kept.add(checked.results);
    jobseekers += count;
    done += bytes;
    onProgress?.({ phase: 'checking', done, total });
    await setImmediate();
  }
  return jobseekers;
}

async function checkBesideKnown(
  batch: Uint8Array,
  checking: Checking,
  known: (jobseeker: string) => Promise<BenefitHistory>,
): Promise<FoundProblems> {
  const problems = new HistoryProblems();
  for (const { jobseeker, rows } of pagesOf(batch)) {
    const { located } = new JobseekerRows(jobseeker, rowsFrom(rows.toString()));
    if (located.length > 0) checkCommands(located, await known(jobseeker), checking, problems);
  }
  return problems.found();
}

export function countJobseekers(rows: SpooledRows): number {
  let count = 0;
  for (const batch of rows.batches()) count += pageCount(batch);
  return count;
}
