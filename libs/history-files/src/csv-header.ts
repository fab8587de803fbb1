import { type HistoryProblems, shown } from './history-problem.js';

/** What the header of a file says about its rows. */
export interface CsvHeader {
  /** For each column that is asked for, its place in the file. */
  readonly order: readonly number[];
  /** The columns stand in the order in which they are asked for. */
  readonly isInOrder: boolean;
}

/** Every column that is missing, unknown or there twice becomes a problem, and then there is no header. */
export function csvHeader(
  file: string,
  line: number,
  names: readonly string[],
  columns: readonly string[],
  problems: HistoryProblems,
): CsvHeader | undefined {
  const expected = `A header with exactly these names, in any order: ${columns.join(',')}.`;
  const before = problems.count;
  for (const column of columns) {
    if (!names.includes(column)) {
      problems.add({ file, line, column, detail: 'The column is missing from the header.', expected });
    }
  }
  names.forEach((name, index) => {
    if (!columns.includes(name)) {
      problems.add({
        file,
        line,
        value: shown(name),
        detail: 'The header has a column that is not known.',
        expected,
      });
    } else if (names.indexOf(name) !== index) {
      problems.add({ file, line, column: name, detail: 'The header has the column twice.', expected });
    }
  });
  if (problems.count > before) return undefined;
  const order = columns.map((column) => names.indexOf(column));
  return { order, isInOrder: order.every((place, index) => place === index) };
}
