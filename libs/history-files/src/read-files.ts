import { csvRows } from './csv-rows.js';
import { FACT_COLUMNS, factRow } from './fact-rows.js';
import type { HistoryProblems } from './history-problem.js';
import { UNREADABLE } from './id-list.js';
import { PAYMENT_COLUMNS, paymentIdOf, paymentRow } from './payment-rows.js';
import { SERVICE_COLUMNS, serviceRow } from './service-rows.js';
import type { Spool, SpooledRow } from './spool.js';

/** The paths of the files to be read; any may be left out. */
export interface HistorySources {
  readonly payments?: string;
  readonly facts?: string;
  readonly services?: string;
}

/** Reads files into the spool, row by row. */
export class FilesReader {
  rowCount = 0;

  constructor(
    private readonly spool: Spool,
    private readonly problems: HistoryProblems,
    private readonly onBytes: (bytes: number) => void,
  ) {}

  async read({ payments, facts, services }: HistorySources): Promise<void> {
    if (payments !== undefined) await this.readPayments(payments);
    if (facts !== undefined) await this.readFacts(facts);
    if (services !== undefined) await this.readServices(services);
  }

  private async readPayments(path: string): Promise<void> {
    for await (const csv of csvRows(path, PAYMENT_COLUMNS, this.problems, this.onBytes)) {
      this.rowCount++;
      const { line } = csv;
      const row = paymentRow(path, csv, this.problems);
      if (!row) {
        const id = paymentIdOf(csv);
        if (id !== undefined) this.spool.addId('payments', { id, line, jobseeker: UNREADABLE });
        continue;
      }
      const { jobseeker, command } = row;
      this.spool.addId('payments', { id: command.paymentId, line, jobseeker });
      const spooled: SpooledRow = { file: 'payments', line, content: command };
      if (command.type === 'CorrectBenefitPayment') {
        this.spool.addCorrection(spooled, command.corrects, jobseeker);
      } else if (jobseeker !== undefined) {
        this.spool.add(jobseeker, spooled);
      }
    }
  }

  private async readFacts(path: string): Promise<void> {
    for await (const csv of csvRows(path, FACT_COLUMNS, this.problems, this.onBytes)) {
      this.rowCount++;
      const row = factRow(path, csv, this.problems);
      if (row) this.spool.add(row.jobseeker, { file: 'facts', line: csv.line, content: row.command });
    }
  }

  private async readServices(path: string): Promise<void> {
    for await (const csv of csvRows(path, SERVICE_COLUMNS, this.problems, this.onBytes)) {
      this.rowCount++;
      const row = serviceRow(path, csv, this.problems);
      if (!row) continue;
      this.spool.addId('services', { id: row.serviceId, line: csv.line, jobseeker: row.jobseeker });
      this.spool.add(row.jobseeker, { file: 'services', line: csv.line, content: row });
    }
  }
}
