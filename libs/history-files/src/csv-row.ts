import type { CsvHeader } from './csv-header.js';
import type { HistoryProblems } from './history-problem.js';

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
  if (!isInOrder) return { line, values: order.map((index) => fields[index] ?? '') };
  return text === undefined ? { line, values: fields } : { line, values: fields, text };
}
