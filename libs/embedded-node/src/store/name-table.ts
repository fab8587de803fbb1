import type { LogDatabase, Statement } from './log-database.js';
import { firstTextAfter } from './text-range.js';

/** Gives each name of a table (id, name) a small number. Remembers the names that are in use. */
export class NameTable {
  readonly #byName: Statement;
  readonly #insert: Statement;
  readonly #between: Statement;
  readonly #from: Statement;
  readonly #matching: Statement;
  readonly #known = new Map<string, number>();
  /** Counts the new names: whoever keeps a selection of names sees that it may be out of date. */
  #version = 0;

  constructor(
    database: LogDatabase,
    table: 'categories' | 'types',
    private readonly remembered = 10_000,
  ) {
    this.#byName = database.prepare(`SELECT id FROM ${table} WHERE name = ?`).raw(true);
    this.#insert = database.prepare(`INSERT INTO ${table} (name) VALUES (?)`);
    this.#between = database
      .prepare(`SELECT id FROM ${table} WHERE name >= ? AND name < ? LIMIT ?`)
      .raw(true);
    this.#from = database.prepare(`SELECT id FROM ${table} WHERE name >= ? LIMIT ?`).raw(true);
    this.#matching = database.prepare(`SELECT id, name FROM ${table}`).raw(true);
  }

  get version(): number {
    return this.#version;
  }

  find(name: string): number | undefined {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const row = this.#byName.get(name) as [number] | undefined;
    if (row) this.#remember(name, row[0]);
    return row?.[0];
  }

  findOrAdd(name: string): number {
    const found = this.find(name);
    if (found !== undefined) return found;
    const id = Number(this.#insert.run(name).lastInsertRowid);
    this.#version += 1;
    this.#remember(name, id);
    return id;
  }

  /** At most `limit` of the names that start with `prefix`. */
  idsStartingWith(prefix: string, limit: number): number[] {
    const after = firstTextAfter(prefix);
    const rows =
      after === undefined ? this.#from.all(prefix, limit) : this.#between.all(prefix, after, limit);
    return (rows as [number][]).map(([id]) => id);
  }

  idsWhere(accepts: (name: string) => boolean): number[] {
    const rows = this.#matching.all() as [number, string][];
    return rows.filter(([, name]) => accepts(name)).map(([id]) => id);
  }

  /** After a rollback: what was added is not there. */
  forget(): void {
    this.#known.clear();
    this.#version += 1;
  }

  #remember(name: string, id: number): void {
    if (this.#known.size >= this.remembered) this.#known.clear();
    this.#known.set(name, id);
  }
}
