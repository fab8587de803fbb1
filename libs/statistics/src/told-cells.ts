import { cellName } from './cells.js';
import { UNKNOWN_AREA } from './place-of-person.js';
import type { Cell, Tally } from './tally.js';
import { withheldCells } from './withheld-cells.js';

const NOBODY: Cell = { persons: 0, sums: {} };

/** A table as it may be told. */
export class ToldCells {
  private readonly cells: ReadonlyMap<string, Cell>;
  private readonly withheld: ReadonlySet<string>;

  /** @param smallest cells of fewer people are withheld, with what would give them away; undefined: everything is told */
  constructor(tally: Tally, smallest: number | undefined) {
    this.cells = tally.cells();
    this.withheld = smallest === undefined ? new Set() : withheldCells(tally.alike(), smallest);
  }

  /** @returns null for a cell that is withheld */
  cell(area: string, part: string): Cell | null {
    const name = cellName(area, part);
    return this.withheld.has(name) ? null : (this.cells.get(name) ?? NOBODY);
  }

  persons(area: string, part: string): number | null {
    return this.cell(area, part)?.persons ?? null;
  }

  sum(area: string, part: string, name: string): number | null {
    const cell = this.cell(area, part);
    return cell === null ? null : (cell.sums[name] ?? 0);
  }

  /** What is in the table at all, by area, by part. */
  names(): readonly { readonly area: string; readonly part: string }[] {
    return [...this.cells.keys()].map((name) => {
      const bar = name.indexOf('|');
      return { area: name.slice(0, bar), part: name.slice(bar + 1) };
    });
  }
}

/** The areas of one level that are in a table, those that are unknown last. */
export function areasOfLevel(tables: Iterable<ToldCells>, level: string): readonly string[] {
  const found = new Set<string>();
  for (const table of tables) {
    for (const { area } of table.names()) if (area === level || area.startsWith(`${level}:`)) found.add(area);
  }
  return [...found].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function rank(area: string): number {
  return area.endsWith(`:${UNKNOWN_AREA}`) ? 1 : 0;
}
