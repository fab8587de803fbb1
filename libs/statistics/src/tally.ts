/** What is added up in a cell besides the people. */
export type Sums = Readonly<Record<string, number>>;

export interface Cell {
  readonly persons: number;
  readonly sums: Sums;
}

/** People who are counted in exactly the same cells of a table. */
export interface Alike {
  readonly cells: readonly string[];
  readonly persons: number;
}

interface Group {
  persons: number;
  readonly cells: Map<string, Record<string, number>>;
}

/**
 * One table of counts. A person is added once, with all the cells that the person counts in, so that each cell counts
 * different people. Memory grows with the kinds of people, not with their number.
 */
export class Tally {
  private readonly groups = new Map<string, Group>();

  /** @param cells what the person adds to each cell besides being counted */
  add(cells: ReadonlyMap<string, Sums>): void {
    if (cells.size > 0) this.addGroup([...cells.keys()].join('\n'), 1, cells);
  }

  merge(other: Tally): void {
    for (const [key, { persons, cells }] of other.groups) this.addGroup(key, persons, cells);
  }

  private addGroup(key: string, persons: number, cells: ReadonlyMap<string, Sums>): void {
    const group = this.groups.get(key) ?? { persons: 0, cells: new Map() };
    this.groups.set(key, group);
    group.persons += persons;
    for (const [cell, sums] of cells) {
      const before = group.cells.get(cell) ?? {};
      group.cells.set(cell, before);
      for (const [name, value] of Object.entries(sums)) before[name] = (before[name] ?? 0) + value;
    }
  }

  alike(): readonly Alike[] {
    return [...this.groups.values()].map(({ persons, cells }) => ({ cells: [...cells.keys()], persons }));
  }

  cells(): ReadonlyMap<string, Cell> {
    const all = new Map<string, { persons: number; sums: Record<string, number> }>();
    for (const { persons, cells } of this.groups.values()) {
      for (const [name, sums] of cells) {
        const cell = all.get(name) ?? { persons: 0, sums: {} };
        all.set(name, cell);
        cell.persons += persons;
        for (const [each, value] of Object.entries(sums)) cell.sums[each] = (cell.sums[each] ?? 0) + value;
      }
    }
    return all;
  }
}
