export type Cell = string | number;

/** Rows whose columns stand under each other, a line for each. */
export function* textTable(rows: readonly (readonly Cell[])[]): Generator<string> {
  const widths = (rows[0] ?? []).map((_, index) =>
    Math.max(...rows.map((row) => `${row[index] ?? ''}`.length)),
  );
  for (const row of rows) yield textRow(row, widths);
}

/** One row of a table whose widths are known beforehand, for rows that are too many to be looked at together. */
export function textRow(row: readonly Cell[], widths: readonly number[]): string {
  return `${row
    .map((cell, index) => padded(cell, widths[index] ?? 0))
    .join('  ')
    .trimEnd()}\n`;
}

/** Numbers stand to the right. */
function padded(cell: Cell, width: number): string {
  const text = `${cell}`;
  return typeof cell === 'number' || /^-?\d+\.\d+$/.test(text) ? text.padStart(width) : text.padEnd(width);
}
