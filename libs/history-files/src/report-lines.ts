import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { AUTHORITIES, type Authority } from '#contracts';
import { isJobseeker } from './csv/column.js';
import { type HistoryProblems, shown } from './history-problem.js';

/** One line of reports.jsonl: a report about a jobseeker's pathway, and whose it is. */
export interface ReportLine {
  readonly authority: Authority;
  /** What is said, by its name `Report...`; whether it can be true is for the pathway to say. */
  readonly command: { readonly type: string } & Readonly<Record<string, unknown>>;
  /** Line of the file, counted from one. */
  readonly line: number;
}

export interface ReportsOfJobseeker {
  readonly jobseeker: string;
  /** In the order of the file. */
  readonly reports: readonly ReportLine[];
}

const EXPECTED = 'One object on the line: {"jobseeker", "authority", "command": {"type": "Report..."}}.';

/**
 * Reads reports.jsonl jobseeker by jobseeker. The lines of a jobseeker stand together, jobseekers in the order of their
 * identifiers, so that a file of any length is read in little memory. A line that can't be read becomes a problem.
 * @throws the file system's error for a file that can't be opened
 */
export async function* readReports(
  path: string,
  problems: HistoryProblems,
): AsyncGenerator<ReportsOfJobseeker> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
  let line = 0;
  let jobseeker = '';
  let reports: ReportLine[] = [];
  for await (const text of lines) {
    line++;
    if (text.trim() === '') continue;
    const read = readLine(text);
    if (read === undefined) {
      problems.add({ file: path, line, detail: 'The line is no report.', expected: EXPECTED });
      continue;
    }
    if (read.jobseeker < jobseeker) {
      problems.add({
        file: path,
        line,
        value: shown(read.jobseeker),
        detail: 'The jobseeker comes after one of a later identifier.',
        expected: 'Lines in the order of the identifiers, character by character (LC_ALL=C sort --stable).',
      });
      continue;
    }
    if (read.jobseeker !== jobseeker) {
      if (reports.length > 0) yield { jobseeker, reports };
      reports = [];
      jobseeker = read.jobseeker;
    }
    reports.push({ authority: read.authority, command: read.command, line });
  }
  if (reports.length > 0) yield { jobseeker, reports };
}

function readLine(text: string): (Omit<ReportLine, 'line'> & { readonly jobseeker: string }) | undefined {
  const value = parsed(text);
  if (!isObject(value)) return undefined;
  const { jobseeker, command } = value;
  const authority = AUTHORITIES.find((each) => each === value.authority);
  if (typeof jobseeker !== 'string' || !isJobseeker(jobseeker) || authority === undefined) return undefined;
  if (!isObject(command)) return undefined;
  const { type } = command;
  if (typeof type !== 'string' || !type.startsWith('Report')) return undefined;
  return { jobseeker, authority, command: { ...command, type } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
