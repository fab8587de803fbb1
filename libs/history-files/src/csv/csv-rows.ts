import type { HistoryProblems } from '../history-problem.js';
import type { CsvHeader } from './csv-header.js';
import { csvParts, type PlainLines } from './csv-parts.js';
import { fieldsOf, plainRows } from './plain-rows.js';

export interface CsvRow {
  /** Line on which the row begins, counted from one. */
  readonly line: number;
  /** In the order of the columns that were asked for. */
  readonly values: readonly string[];
  /** The values with commas between them, where the row stands so in the file. */
  readonly text?: string;
}

/** A row under its header. One of another length becomes a problem, and then there is no row. */
export function csvRow(
  file: string,
  line: number,
  fields: readonly string[],
  { order, isInOrder }: CsvHeader,
  problems: HistoryProblems,
  text?: string,
): CsvRow | undefined {
  if (fields.length !== order.length) {
    problems.add({
      file,
      line,
      detail: `The row has ${fields.length} fields.`,
      expected: `${order.length} fields, as in the header.`,
    });
    return undefined;
  }
  if (fields[0] === '' && fields.every((field) => field === '')) {
    problems.add({ file, line, detail: 'The row is empty.', expected: 'A row with its values, or no row.' });
    return undefined;
  }
  if (!isInOrder) return { line, values: order.map((index) => fields[index] ?? '') };
  return text === undefined ? { line, values: fields } : { line, values: fields, text };
}

/** The rows of a CSV file as `csvParts` reads it, one after the other. */
export async function* csvRows(
  path: string,
  columns: readonly string[],
  problems: HistoryProblems,
  onBytes: (bytes: number) => void,
): AsyncGenerator<CsvRow> {
  for await (const part of csvParts({ path, columns, problems, onBytes })) {
    if ('fields' in part) {
      const row = csvRow(path, part.line, part.fields, part.header, problems);
      if (row) yield row;
    } else {
      yield* rowsOfLines(path, part, problems);
    }
  }
}

/** The rows of lines without quotes. */
export function* rowsOfLines(
  path: string,
  { lines, header }: PlainLines,
  problems: HistoryProblems,
): Generator<CsvRow> {
  for (const plain of plainRows(lines)) {
    const row = csvRow(path, plain.line, fieldsOf(plain), header, problems, plain.text);
    if (row) yield row;
  }
}
