import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { IdList } from './id-list.js';

/** Rows held in memory before they are written. */
const ROWS_IN_MEMORY_MAX = 20_000;

/** A row of billed.csv as its texts, in the order of the columns, with the line on which it stands. */
export interface SpooledBilledRow {
  readonly line: number;
  readonly values: readonly string[];
}

/** Groups rows of billed.csv by a key on disk, as the other files' rows are: memory does not grow with the file. */
export class BilledSpool {
  private readonly folder = mkdtempSync(join(tmpdir(), `polku-billed-${process.pid}-`));
  private readonly database = new Database(join(this.folder, 'spool.db'));
  private readonly page = new Map<string, SpooledBilledRow[]>();
  private rowsInMemory = 0;
  private readonly insertPage;
  readonly ids: IdList;

  constructor() {
    this.database.exec(
      `PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16000; PRAGMA temp_store = FILE;
       CREATE TABLE pages (key TEXT NOT NULL, rows TEXT NOT NULL); BEGIN`,
    );
    this.insertPage = this.database.prepare('INSERT INTO pages VALUES (?, ?)');
    this.ids = new IdList(this.database, 'line_ids');
  }

  add(key: string, row: SpooledBilledRow): void {
    const rows = this.page.get(key);
    if (rows) rows.push(row);
    else this.page.set(key, [row]);
    if (++this.rowsInMemory >= ROWS_IN_MEMORY_MAX) this.writePages();
  }

  /** Ends writing; from now on groups are only read and taken. */
  seal(): void {
    this.ids.seal();
    this.writePages();
    this.database.exec('CREATE INDEX pages_by_key ON pages (key); COMMIT');
  }

  private writePages(): void {
    for (const [key, rows] of this.page) this.insertPage.run(key, JSON.stringify(rows));
    this.page.clear();
    this.rowsInMemory = 0;
  }

  rows(key: string): SpooledBilledRow[] {
    const pages = this.database.prepare('SELECT rows FROM pages WHERE key = ?').raw().all(key) as [string][];
    return pages.flatMap(([json]) => JSON.parse(json) as SpooledBilledRow[]).sort((a, b) => a.line - b.line);
  }

  forget(key: string): void {
    this.database.prepare('DELETE FROM pages WHERE key = ?').run(key);
  }

  /** In order. */
  keys(): string[] {
    const rows = this.database.prepare('SELECT DISTINCT key FROM pages ORDER BY key').raw().all() as [
      string,
    ][];
    return rows.map(([key]) => key);
  }

  close(): void {
    this.database.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
