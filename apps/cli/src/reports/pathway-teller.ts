import type { CalendarDate } from '#calendar-date';
import { contractBreach, type Decision, isRefusal, type PathwayEvent } from '#contracts';
import {
  type HistoryProblems,
  type JobseekerRows,
  type ReportLine,
  type ReportsOfJobseeker,
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

/** Makes pathways of what services.csv and reports.jsonl say. What can't be true becomes a problem. */
export class PathwayTeller {
  private lastId = 0;

  constructor(
    private readonly files: { readonly services?: string; readonly reports?: string },
    private readonly basis: { readonly statutes: Statutes; readonly today: CalendarDate },
    private readonly problems: HistoryProblems,
  ) {}

  /** @param known what is recorded already; nothing when absent */
  pathwayOf(
    rows: JobseekerRows | undefined,
    reported: ReportsOfJobseeker | undefined,
    known: Pathway = initialPathway,
  ): Pathway {
    let pathway = known;
    for (const row of rows?.services ?? []) {
      const command = serviceCommand(row);
      const decision = decide(pathway, command, this.contextOf(command.organiser));
      if (isRefusal(decision)) {
        const file = this.files.services ?? 'services';
        this.problems.add(serviceProblem(file, row, decision, this.basis.statutes));
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
    return { ...this.basis, authority, newId: () => `told-${++this.lastId}` };
  }
}

function isOfItsContract({ type, data }: PathwayEvent): boolean {
  return contractBreach(type, data) === undefined;
}
