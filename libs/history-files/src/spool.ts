import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import type { BenefitCommand } from '#benefit-history';
import { IdList, type SpooledId } from './id-list.js';
import type { ServiceRow } from './service-rows.js';

/** One row of a file, on its way to its jobseeker. */
export interface SpooledRow {
  readonly file: 'payments' | 'facts' | 'services';
  readonly line: number;
  readonly content: BenefitCommand | ServiceRow;
}

/** Rows held in memory before they are written. */
const ROWS_IN_MEMORY_MAX = 20_000;

/**
 * Groups rows by jobseeker on disk, so that memory does not grow with the files. A temporary SQLite file without durability:
 * a run that is killed begins again. Rows are written by jobseeker in pages, since one big record is far cheaper than many.
 */
export class Spool {
  private readonly folder = mkdtempSync(join(tmpdir(), `polku-history-${process.pid}-`));
  private readonly database = new Database(join(this.folder, 'spool.db'));
  private readonly page = new Map<string, SpooledRow[]>();
  private rowsInMemory = 0;
  private readonly insertPage;
  private readonly insertCorrection;
  private readonly ids: Record<'payments' | 'services', IdList>;

  constructor() {
    this.database.exec(
      `PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32000; PRAGMA temp_store = FILE;
       CREATE TABLE pages (jobseeker TEXT NOT NULL, rows TEXT NOT NULL);
       CREATE TABLE corrections (row TEXT NOT NULL, corrects TEXT NOT NULL, jobseeker TEXT); BEGIN`,
    );
    this.insertPage = this.database.prepare('INSERT INTO pages VALUES (?, ?)');
    this.insertCorrection = this.database.prepare('INSERT INTO corrections VALUES (?, ?, ?)');
    this.ids = {
      payments: new IdList(this.database, 'payment_ids'),
      services: new IdList(this.database, 'service_ids'),
    };
  }

  add(jobseeker: string, row: SpooledRow): void {
    const rows = this.page.get(jobseeker);
    if (rows) rows.push(row);
    else this.page.set(jobseeker, [row]);
    if (++this.rowsInMemory >= ROWS_IN_MEMORY_MAX) this.writePages();
  }

  /** A correcting row waits until all payments are known: it belongs to the jobseeker whose payment it takes back. */
  addCorrection(row: SpooledRow, corrects: string, jobseeker: string | undefined): void {
    this.insertCorrection.run(JSON.stringify(row), corrects, jobseeker ?? null);
  }

  addId(file: 'payments' | 'services', id: SpooledId): void {
    this.ids[file].add(id);
  }

  /**
   * Ends writing: each correcting row goes to its jobseeker, and from now on the spool is only read.
   * @param jobseekerOf the jobseeker of a correcting row; nothing where it can't be known
   */
  seal(
    jobseekerOf: (
      row: SpooledRow,
      target: SpooledId | undefined,
      own: string | undefined,
    ) => string | undefined,
  ) {
    for (const list of Object.values(this.ids)) list.seal();
    const waiting = this.database.prepare('SELECT row, corrects, jobseeker FROM corrections').raw();
    for (const [json, corrects, own] of waiting.iterate() as Iterable<[string, string, string | null]>) {
      const row = JSON.parse(json) as SpooledRow;
      const jobseeker = jobseekerOf(row, this.ids.payments.find(corrects), own ?? undefined);
      if (jobseeker !== undefined) this.add(jobseeker, row);
    }
    this.writePages();
    this.database.exec('CREATE INDEX pages_by_jobseeker ON pages (jobseeker); COMMIT');
  }

  private writePages(): void {
    for (const [jobseeker, rows] of this.page) this.insertPage.run(jobseeker, JSON.stringify(rows));
    this.page.clear();
    this.rowsInMemory = 0;
  }

  /** Every place of an identifier but its first. */
  repeated(file: 'payments' | 'services'): Iterable<SpooledId & { readonly firstLine: number }> {
    return this.ids[file].repeated();
  }

  /** Jobseekers in the order of their identifiers, each with all of its rows. */
  *jobseekers(): Generator<{ readonly jobseeker: string; readonly rows: readonly SpooledRow[] }> {
    const statement = this.database.prepare('SELECT jobseeker, rows FROM pages ORDER BY jobseeker').raw();
    let current: { jobseeker: string; rows: SpooledRow[] } | undefined;
    for (const [jobseeker, json] of statement.iterate() as Iterable<[string, string]>) {
      if (current && current.jobseeker !== jobseeker) {
        yield current;
        current = undefined;
      }
      current ??= { jobseeker, rows: [] };
      current.rows.push(...(JSON.parse(json) as SpooledRow[]));
    }
    if (current) yield current;
  }

  jobseekerCount(): number {
    const [count] = this.database.prepare('SELECT count(DISTINCT jobseeker) FROM pages').raw().get() as [
      number,
    ];
    return count;
  }

  close(): void {
    this.database.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
