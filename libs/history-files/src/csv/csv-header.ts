import { type HistoryProblems, shown } from '../history-problem.js';

/** What the header of a file says about its rows. */
export interface CsvHeader {
  /** For each column that is asked for, its place in the file. */
  readonly order: readonly number[];
  /** The columns stand in the order in which they are asked for. */
  readonly isInOrder: boolean;
}

/** Columns that are missing, unknown or there twice become a problem, and then there is no header. */
export function csvHeader(
  file: string,
  line: number,
  names: readonly string[],
  columns: readonly string[],
  problems: HistoryProblems,
): CsvHeader | undefined {
  const expected = `A header with exactly these names, in any order: ${columns.join(',')}.`;
  const before = problems.count;
  if (names.length === 0) {
    problems.add({ file, line, detail: 'The file is empty.', expected });
    return undefined;
  }
  const separator = otherSeparator(names, columns);
  if (separator !== undefined) {
    problems.add({
      file,
      line,
      detail: `The header is separated by ${separator}.`,
      expected: 'A file that is separated by commas (in a spreadsheet: save as CSV UTF-8, comma delimited).',
    });
    return undefined;
  }
  const missing = columns.filter((column) => !names.includes(column));
  const unknown = names.filter((name) => !columns.includes(name));
  if (missing.length + unknown.length > 0) {
    // One problem, however many names: a file in the place of another has few that are right.
    const [column] = missing;
    problems.add({
      file,
      line,
      ...(column !== undefined && missing.length + unknown.length === 1 ? { column } : {}),
      ...(unknown.length > 0 ? { value: unknown.map(shown).join(',') } : {}),
      detail: [
        ...(unknown.length > 0 ? ['The header has what is no column.'] : []),
        ...(missing.length > 0 ? [`The header lacks ${missing.join(', ')}.`] : []),
      ].join(' '),
      expected,
    });
  }
  names.forEach((name, index) => {
    if (columns.includes(name) && names.indexOf(name) !== index) {
      problems.add({ file, line, column: name, detail: 'The header has the column twice.', expected });
    }
  });
  if (problems.count > before) return undefined;
  const order = columns.map((column) => names.indexOf(column));
  return { order, isInOrder: order.every((place, index) => place === index) };
}

/** Spreadsheets of Finland and of others put something else between the columns. */
const SEPARATORS: readonly (readonly [separator: string, name: string])[] = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'bars'],
];

function otherSeparator(names: readonly string[], columns: readonly string[]): string | undefined {
  const [only] = names;
  if (names.length !== 1 || only === undefined) return undefined;
  return SEPARATORS.find(([separator]) => {
    const parts = only.split(separator).map((part) => part.replaceAll('"', '').trim());
    return parts.length > 1 && parts.some((part) => columns.includes(part));
  })?.[1];
}
