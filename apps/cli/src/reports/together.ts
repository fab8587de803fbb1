import type { JobseekerRows, ReportsOfJobseeker } from '#history-files';

/** What tables and reports tell of one jobseeker; one of them may tell nothing. */
export interface ToldTogether {
  readonly jobseeker: string;
  readonly rows?: JobseekerRows;
  readonly reported?: ReportsOfJobseeker;
}

/** Both in the order of identifiers: what belongs to one jobseeker comes together. */
export async function* together(
  tables: Iterator<JobseekerRows>,
  reports: AsyncIterator<ReportsOfJobseeker>,
): AsyncGenerator<ToldTogether> {
  let table = tables.next();
  let report = await reports.next();
  while (!table.done || !report.done) {
    const rows = table.done ? undefined : table.value;
    const reported = report.done ? undefined : report.value;
    const isTables = rows !== undefined && (reported === undefined || rows.jobseeker <= reported.jobseeker);
    const isReports = reported !== undefined && (rows === undefined || reported.jobseeker <= rows.jobseeker);
    const jobseeker = (isTables ? rows : reported)?.jobseeker;
    if (jobseeker === undefined) return;
    yield { jobseeker, ...(isTables ? { rows } : {}), ...(isReports ? { reported } : {}) };
    if (isTables) table = tables.next();
    if (isReports) report = await reports.next();
  }
}

/** Where no reports.jsonl is named. */
export async function* noReports(): AsyncGenerator<ReportsOfJobseeker> {}
