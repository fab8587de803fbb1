import { type BenefitCommand, type BenefitHistory, initialBenefitHistory } from '#benefit-history';
import type { Statutes } from '#statutes';
import { carryOut } from './check-history.js';
import { inCommandOrder, type LocatedCommand } from './command-order.js';
import type { ServiceRow } from './service-rows.js';
import type { Spool, SpooledRow } from './spool.js';

/** What the files tell about one jobseeker. */
export class JobseekerRows {
  /** In an order in which they can be carried out. */
  readonly located: readonly LocatedCommand[];
  /** In the order of the file. */
  readonly services: readonly ServiceRow[];

  constructor(
    readonly jobseeker: string,
    rows: readonly SpooledRow[],
  ) {
    this.located = inCommandOrder(
      rows.filter(isLocated).map(({ file, line, content }) => ({ file, line, command: content })),
    );
    this.services = rows
      .filter(isService)
      .map(({ content }) => content)
      .sort((a, b) => a.line - b.line);
  }

  get benefitCommands(): readonly BenefitCommand[] {
    return this.located.map(({ command }) => command);
  }

  /** The history that the files tell, on top of what is known. The files have been checked: nothing is refused. */
  history(statutes: Statutes, known: BenefitHistory = initialBenefitHistory): BenefitHistory {
    return carryOut(this.located, known, statutes, ({ line }, { details }) => {
      throw new Error(`a checked row is refused: line ${line}: ${details.detail}`);
    });
  }
}

type BenefitRow = SpooledRow & { readonly file: 'payments' | 'facts'; readonly content: BenefitCommand };
type SpooledService = SpooledRow & { readonly content: ServiceRow };

function isLocated(row: SpooledRow): row is BenefitRow {
  return row.file !== 'services';
}

function isService(row: SpooledRow): row is SpooledService {
  return row.file === 'services';
}

/** Files that were accepted as a whole. Close it: it holds a temporary file. */
export class OpenedHistory {
  constructor(
    private readonly spool: Spool,
    /** Rows that were read, of all files. */
    readonly rowCount: number,
    readonly jobseekerCount: number,
  ) {}

  /** In the order of the jobseekers' identifiers. Can be walked more than once. */
  *jobseekers(): Generator<JobseekerRows> {
    for (const { jobseeker, rows } of this.spool.jobseekers()) yield new JobseekerRows(jobseeker, rows);
  }

  close(): void {
    this.spool.close();
  }
}
