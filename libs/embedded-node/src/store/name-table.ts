import type { LogDatabase, Statement } from './log-database.js';

/** Gives each name of a table (id, name) a small number. Remembers the names that are in use. */
export class NameTable {
  readonly #byName: Statement;
  readonly #insert: Statement;
  readonly #startingWith: Statement;
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
    this.#startingWith = database
      .prepare(`SELECT id, name FROM ${table} WHERE name >= ? AND name < ? LIMIT ?`)
      .raw(true);
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
  startingWith(prefix: string, limit: number): { id: number; name: string }[] {
    const rows = this.#startingWith.all(prefix, `${prefix}\u{10ffff}`, limit) as [number, string][];
    return rows.map(([id, name]) => ({ id, name }));
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
