import { Readable } from 'node:stream';
import { type CsvError, type Info, parse } from 'csv-parse';
import { type HistoryProblems, shown } from './history-problem.js';
import { lineBreaksIn, NotUtf8, utf8Text } from './utf8-text.js';

export interface CsvRow {
  /** Line on which the row begins, counted from one. */
  readonly line: number;
  /** In the order of the columns that were asked for. */
  readonly values: readonly string[];
}

/**
 * The rows of a CSV file (RFC 4180, UTF-8, byte order mark tolerated) whose header has exactly the given names, in any
 * order. Rows of another length, a wrong header and broken quoting become problems; reading ends where it can't go on.
 */
export async function* csvRows(
  path: string,
  columns: readonly string[],
  problems: HistoryProblems,
  onBytes: (bytes: number) => void,
): AsyncGenerator<CsvRow> {
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n'],
    skip_empty_lines: true,
    skip_records_with_error: true,
  });
  // Told before the rows that stand above it are read: they are read first, and nothing below it is.
  let brokenAt = Number.POSITIVE_INFINITY;
  parser.on('skip', (error: CsvError) => {
    brokenAt = Math.min(brokenAt, Number(error.lines));
  });
  const source = Readable.from(utf8Text(path, onBytes));
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);

  let order: readonly number[] | undefined;
  let begin = 1;
  let width = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      // Between two rows there may be empty lines, and in a row quoted line breaks.
      const line = info.lines === begin ? begin : info.lines - lineBreaksIn(record.join());
      if (line >= brokenAt) break;
      begin = info.lines + 1;
      if (!order) {
        order = columnOrder(path, line, record, columns, problems);
        width = record.length;
        if (!order) return;
      } else if (record.length !== width) {
        problems.add({
          file: path,
          line,
          detail: `The row has ${record.length} fields.`,
          expected: `${width} fields, as in the header.`,
        });
      } else {
        yield { line, values: order.map((index) => record[index] ?? '') };
      }
    }
  } catch (error) {
    if (error instanceof NotUtf8) {
      problems.add({
        file: path,
        line: error.line,
        detail: 'The text is not UTF-8.',
        expected: 'A file written in UTF-8.',
      });
    } else {
      throw error;
    }
    return;
  }
  if (brokenAt < Number.POSITIVE_INFINITY) {
    problems.add({
      file: path,
      line: brokenAt,
      detail: 'The quoting of the row is broken; the rows after it could not be read.',
      expected:
        'Fields with a comma, a quote or a line break in double quotes, quotes in them doubled (RFC 4180).',
    });
  } else if (!order) {
    columnOrder(path, 1, [], columns, problems);
  }
}

/** For each column that is asked for, its place in the file. */
function columnOrder(
  file: string,
  line: number,
  header: readonly string[],
  columns: readonly string[],
  problems: HistoryProblems,
): readonly number[] | undefined {
  const expected = `A header with exactly these names, in any order: ${columns.join(',')}.`;
  const before = problems.count;
  for (const column of columns) {
    if (!header.includes(column)) {
      problems.add({ file, line, column, detail: 'The column is missing from the header.', expected });
    }
  }
  header.forEach((name, index) => {
    if (!columns.includes(name)) {
      problems.add({
        file,
        line,
        value: shown(name),
        detail: 'The header has a column that is not known.',
        expected,
      });
    } else if (header.indexOf(name) !== index) {
      problems.add({ file, line, column: name, detail: 'The header has the column twice.', expected });
    }
  });
  return problems.count === before ? columns.map((column) => header.indexOf(column)) : undefined;
}
