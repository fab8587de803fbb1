import { type BenefitCommand, type BenefitHistory, initialBenefitHistory } from '#benefit-history';
import type { Statutes } from '#statutes';
import { carryOut } from './check-history.js';
import { inCommandOrder, type LocatedCommand } from './command-order.js';
import type { ServiceRow } from './service-rows.js';
import type { SpooledRow } from './spool/spooled-row.js';

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
    const located: LocatedCommand[] = [];
    const services: ServiceRow[] = [];
    for (const row of rows) {
      if (row.file === 'services') services.push(row.content);
      else located.push({ file: row.file, line: row.line, command: row.content });
    }
    this.located = inCommandOrder(located);
    this.services = services.sort((a, b) => a.line - b.line);
  }

  get benefitCommands(): readonly BenefitCommand[] {
    return this.located.map(({ command }) => command);
  }

  /** The history that the files tell, on top of what is known. The files have been checked: nothing is refused. */
  history(statutes: Statutes, known: BenefitHistory = initialBenefitHistory): BenefitHistory {
    return carryOut(this.located, known, { statutes }, ({ line }, { details }) => {
      throw new Error(`a checked row is refused: line ${line}: ${details.detail}`);
    });
  }
}
