import type { BenefitHistory } from '#benefit-history';
import { initialBenefitHistory } from '#benefit-history';
import { helsinkiDateOf } from '#calendar-date';
import { contractBreach, type Decision, isRefusal, type PathwayEvent } from '#contracts';
import {
  HistoryProblems,
  type JobseekerRows,
  openHistory,
  type ReportLine,
  type ReportsOfJobseeker,
  readReports,
  shown,
} from '#history-files';
import {
  type DecisionContext,
  decide,
  evolve,
  initialPathway,
  type Pathway,
  type PathwayReport,
} from '#pathway';
import type { Statutes } from '#statutes';
import { serviceCommand } from '../import/service-command.js';
import { serviceProblem } from '../import/service-problem.js';
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
    const teller = new PathwayTeller(files, statutes, problems);
    const reports = reportsPath === undefined ? none() : readReports(reportsPath, problems);
    for await (const { rows, reported } of together(opened.jobseekers(), reports)) {
      const pathway = teller.pathwayOf(rows, reported);
      take({ pathway, benefitHistory: rows?.history(statutes) ?? initialBenefitHistory });
    }
  } finally {
    await opened.close();
  }
  return problems;
}

async function* none(): AsyncGenerator<ReportsOfJobseeker> {}

/** Both in the order of identifiers: what belongs to one jobseeker comes together. */
async function* together(
  tables: Iterator<JobseekerRows>,
  reports: AsyncIterator<ReportsOfJobseeker>,
): AsyncGenerator<{ rows?: JobseekerRows; reported?: ReportsOfJobseeker }> {
  let table = tables.next();
  let report = await reports.next();
  while (!table.done || !report.done) {
    const rows = table.done ? undefined : table.value;
    const reported = report.done ? undefined : report.value;
    const isTables = rows !== undefined && (reported === undefined || rows.jobseeker <= reported.jobseeker);
    const isReports = reported !== undefined && (rows === undefined || reported.jobseeker <= rows.jobseeker);
    yield { ...(isTables ? { rows } : {}), ...(isReports ? { reported } : {}) };
    if (isTables) table = tables.next();
    if (isReports) report = await reports.next();
  }
}

/** Makes pathways of what files say. */
class PathwayTeller {
  private readonly today = helsinkiDateOf(new Date());
  private lastId = 0;

  constructor(
    private readonly files: StatisticsFiles,
    private readonly statutes: Statutes,
    private readonly problems: HistoryProblems,
  ) {}

  pathwayOf(rows: JobseekerRows | undefined, reported: ReportsOfJobseeker | undefined): Pathway {
    let pathway = initialPathway;
    for (const row of rows?.services ?? []) {
      const command = serviceCommand(row);
      const decision = decide(pathway, command, this.contextOf(command.organiser));
      if (isRefusal(decision)) {
        this.problems.add(serviceProblem(this.files.services ?? 'services', row, decision, this.statutes));
      } else {
        pathway = decision.reduce(evolve, pathway);
      }
    }
    return (reported?.reports ?? []).reduce((before, report) => this.afterReport(before, report), pathway);
  }

  private afterReport(pathway: Pathway, { command, authority, line }: ReportLine): Pathway {
    const place = { file: this.files.reports ?? 'reports', line };
    const decision = this.decided(pathway, command, authority);
    if (decision === undefined) {
      this.problems.add({
        ...place,
        value: shown(command.type),
        detail: 'The report lacks something, or holds something of another form.',
        expected: 'The fields of the task of that name, as the API documents them.',
      });
      return pathway;
    }
    if (!isRefusal(decision)) return decision.reduce(evolve, pathway);
    const { detail, expected, field } = decision.details;
    this.problems.add({ ...place, ...(field === undefined ? {} : { column: field }), detail, expected });
    return pathway;
  }

  /** What a line of a file holds was never checked: nothing where it has not the form of a command. */
  private decided(
    pathway: Pathway,
    command: ReportLine['command'],
    authority: DecisionContext['authority'],
  ): Decision<PathwayEvent> | undefined {
    try {
      const decision = decide(pathway, command as unknown as PathwayReport, this.contextOf(authority));
      return isRefusal(decision) || decision.every(isOfItsContract) ? decision : undefined;
    } catch (error) {
      if (error instanceof TypeError || error instanceof RangeError) return undefined;
      throw error;
    }
  }

  private contextOf(authority: DecisionContext['authority']): DecisionContext {
    const { today, statutes } = this;
    return { authority, today, statutes, newId: () => `told-${++this.lastId}` };
  }
}

function isOfItsContract({ type, data }: PathwayEvent): boolean {
  return contractBreach(type, data) === undefined;
}
