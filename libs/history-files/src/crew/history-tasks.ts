import { serialize } from 'node:v8';
import { type BenefitHistory, initialBenefitHistory } from '#benefit-history';
import { Statutes } from '#statutes';
import { type Checking, checkCommands } from '../check-history.js';
import type { PlainLines } from '../csv/csv-parts.js';
import { rowsOfLines } from '../csv/csv-rows.js';
import { type FoundProblems, HistoryProblems } from '../history-problem.js';
import type { HistoryFile } from '../history-sources.js';
import { JobseekerRows } from '../jobseeker-rows.js';
import { ROW_TAKING } from '../row-taking.js';
import { pagesOf } from '../spool/pages.js';
import { Spool, type Spooled } from '../spool/spool.js';
import { rowsFrom } from '../spool/spooled-row.js';

/** What is made of one jobseeker's history. May be anything that `structuredClone` copies. */
export type HistoryWork<Result> = (jobseeker: string, history: BenefitHistory) => Result;

/** A history's work that can be done in any thread. */
export interface PortableWork<Data, Result> {
  /** Path of the built module that exports the same `makeWork`, for other threads. Asked for when there are any. */
  readonly module: () => string;
  readonly makeWork: (statutes: Statutes, data: Data) => HistoryWork<Result>;
  /** What `makeWork` needs beside the law. May be anything that `structuredClone` copies. */
  readonly data: Data;
}

export interface LinesToTake {
  readonly file: HistoryFile;
  readonly path: string;
  readonly plain: PlainLines;
}

export interface TakenLines {
  readonly rows: number;
  readonly problems: FoundProblems;
}

/** One result for each jobseeker of a batch, in its order. */
export type WorkedBatch<Result> = readonly (readonly [jobseeker: string, result: Result])[];

export interface CheckedBatch {
  readonly problems: FoundProblems;
  /** A `WorkedBatch` as `serialize` writes it, if work has begun and the batch has no problem. */
  readonly results?: Uint8Array;
}

/** Any work, whatever it needs and makes. */
export interface AnyWork {
  readonly module: () => string;
  readonly makeWork: (statutes: Statutes, data: never) => HistoryWork<unknown>;
  readonly data: unknown;
}

/** The work itself, or the module where another thread finds it. */
export type BeginWork = { readonly statutes: Statutes; readonly data: unknown } & (
  | { readonly module: string }
  | { readonly makeWork: AnyWork['makeWork'] }
);

/** The tasks on the way from files to results that any thread can do, each on its own part of the rows. */
export class HistoryTasks {
  private readonly spool: Spool;
  private checking: Checking | undefined;
  private work: { readonly do: HistoryWork<unknown>; readonly statutes: Statutes } | undefined;

  constructor(folder: string, name: string) {
    this.spool = new Spool(folder, name);
  }

  takeLines({ file, path, plain }: LinesToTake): TakenLines {
    const { take } = ROW_TAKING[file];
    const problems = new HistoryProblems();
    let rows = 0;
    for (const row of rowsOfLines(path, plain, problems)) {
      rows++;
      take(path, row, this.spool, problems);
    }
    return { rows, problems: problems.found() };
  }

  endReading(): Spooled {
    return this.spool.finish();
  }

  beginChecking(checking: Checking): void {
    this.checking = { ...checking, statutes: Statutes.fromClone(checking.statutes) };
  }

  /** Checks the histories of a batch and does at once what work has begun. */
  check(batch: Uint8Array): CheckedBatch {
    if (!this.checking) throw new Error('checking has not begun');
    const problems = new HistoryProblems();
    const results: [string, unknown][] = [];
    for (const { jobseeker, rows } of pagesOf(batch)) {
      const { located } = new JobseekerRows(jobseeker, rowsFrom(rows.toString()));
      const history = checkCommands(located, initialBenefitHistory, this.checking, problems);
      if (this.work && problems.count === 0) results.push([jobseeker, this.work.do(jobseeker, history)]);
    }
    const isWorked = this.work !== undefined && problems.count === 0;
    return { problems: problems.found(), ...(isWorked ? { results: serialize(results) } : {}) };
  }

  async beginWork({ statutes: told, data, ...work }: BeginWork): Promise<void> {
    const statutes = Statutes.fromClone(told);
    const makeWork = 'module' in work ? (await import(work.module)).makeWork : work.makeWork;
    this.work = { do: makeWork(statutes, data as never), statutes };
  }

  workOn(batch: Uint8Array): WorkedBatch<unknown> {
    if (!this.work) throw new Error('no work has begun');
    const { do: work, statutes } = this.work;
    return Array.from(pagesOf(batch), ({ jobseeker, rows }) => [
      jobseeker,
      work(jobseeker, new JobseekerRows(jobseeker, rowsFrom(rows.toString())).history(statutes)),
    ]);
  }
}
