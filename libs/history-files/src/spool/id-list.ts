import type Database from 'libsql';

/** An identifier of payments.csv or services.csv and where it stands. */
export interface SpooledId {
  readonly id: string;
  readonly line: number;
  /** Nothing for a correcting row without a jobseeker of its own; `UNREADABLE` for a row with a problem. */
  readonly jobseeker: string | undefined;
}

/** Stands in the place of the jobseeker of a row that could not be read as a whole. */
export const UNREADABLE = '';

const IDS_IN_ONE_STATEMENT = 200;

/** Identifiers with their lines, in a table of their own. */
export class IdList {
  private waiting: (string | number | null)[] = [];
  private readonly insertMany;

  constructor(
    private readonly database: Database.Database,
    private readonly table: string,
  ) {
    database.exec(`CREATE TABLE ${table} (id TEXT NOT NULL, line INTEGER NOT NULL, jobseeker TEXT)`);
    this.insertMany = database.prepare(insertSql(table, IDS_IN_ONE_STATEMENT));
  }

  add({ id, line, jobseeker }: SpooledId): void {
    this.waiting.push(id, line, jobseeker ?? null);
    if (this.waiting.length === 3 * IDS_IN_ONE_STATEMENT) {
      this.insertMany.run(this.waiting);
      this.waiting = [];
    }
  }

  seal(): void {
    const rows = this.waiting.length / 3;
    if (rows > 0) this.database.prepare(insertSql(this.table, rows)).run(this.waiting);
    this.waiting = [];
    this.database.exec(`CREATE INDEX ${this.table}_by_id ON ${this.table} (id, line)`);
  }

  find(id: string): SpooledId | undefined {
    const row = this.database
      .prepare(`SELECT id, line, jobseeker FROM ${this.table} WHERE id = ? ORDER BY line LIMIT 1`)
      .raw()
      .get(id) as [string, number, string | null] | undefined;
    return row && { id: row[0], line: row[1], jobseeker: row[2] ?? undefined };
  }

  *repeated(): Generator<SpooledId & { readonly firstLine: number }> {
    const statement = this.database
      .prepare(
        `SELECT later.id, later.line, later.jobseeker, first.line FROM ${this.table} AS later
         JOIN (SELECT id, min(line) AS line FROM ${this.table} GROUP BY id HAVING count(*) > 1) AS first
           ON later.id = first.id AND later.line > first.line
         ORDER BY later.line`,
      )
      .raw();
    for (const [id, line, jobseeker, firstLine] of statement.iterate() as Iterable<
      [string, number, string | null, number]
    >) {
      yield { id, line, jobseeker: jobseeker ?? undefined, firstLine };
    }
  }
}

function insertSql(table: string, rows: number): string {
  return `INSERT INTO ${table} VALUES ${new Array(rows).fill('(?, ?, ?)').join(', ')}`;
}
