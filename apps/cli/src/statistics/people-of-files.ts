import { type BenefitHistory, initialBenefitHistory } from '#benefit-history';
import { helsinkiDateOf } from '#calendar-date';
import { HistoryProblems, openHistory, readReports } from '#history-files';
import type { Pathway } from '#pathway';
import type { Statutes } from '#statutes';
import { PathwayTeller } from '../reports/pathway-teller.js';
import { noReports, together } from '../reports/together.js';
import type { StatisticsFiles } from './statistics-sources.js';

/** What files tell of one jobseeker. */
export interface PersonOfFiles {
  readonly pathway: Pathway;
  readonly benefitHistory: BenefitHistory;
}

/**
 * Carries out what services.csv, facts.csv and reports.jsonl say, one jobseeker after the other, in bounded memory and
 * without storing anything. What can't be true becomes a problem; then what was told so far is not to be used.
 * @throws the file system's error for a file that can't be opened
 */
export async function peopleOfFiles(
  files: StatisticsFiles,
  statutes: Statutes,
  take: (person: PersonOfFiles) => void,
): Promise<HistoryProblems> {
  const { reports: reportsPath, ...tables } = files;
  const opened = await openHistory(tables, { statutes });
  if (opened instanceof HistoryProblems) return opened;
  const problems = new HistoryProblems();
  try {
    const teller = new PathwayTeller(files, { statutes, today: helsinkiDateOf(new Date()) }, problems);
    const reports = reportsPath === undefined ? noReports() : readReports(reportsPath, problems);
    for await (const { rows, reported } of together(opened.jobseekers(), reports)) {
      const pathway = teller.pathwayOf(rows, reported);
      take({ pathway, benefitHistory: rows?.history(statutes) ?? initialBenefitHistory });
    }
  } finally {
    await opened.close();
  }
  return problems;
}
