import type { Sums } from './tally.js';

/** The cells in which one person counts in a table. */
export class CellsOfPerson {
  readonly cells = new Map<string, Sums>();

  /** Counts the person in each of the areas, in each of these parts of the table. */
  count(areas: readonly string[], parts: readonly string[], sums: Sums = {}): void {
    for (const area of areas) for (const part of parts) this.add(cellName(area, part), sums);
  }

  private add(cell: string, sums: Sums): void {
    const before = this.cells.get(cell);
    if (before === undefined) {
      this.cells.set(cell, sums);
      return;
    }
    const added = { ...before };
    for (const [name, value] of Object.entries(sums)) added[name] = (added[name] ?? 0) + value;
    this.cells.set(cell, added);
  }
}

/** `county:Kainuu|participants`. */
export function cellName(area: string, part: string): string {
  return `${area}|${part}`;
}
