import type { HistoryProblems } from '../history-problem.js';
import { type CsvHeader, csvHeader } from './csv-header.js';
import { arePlain, fieldsOf, plainRows } from './plain-rows.js';
import { BrokenQuoting, quotedRows } from './quoted-rows.js';
import { NotUtf8, type WholeLines, wholeLines } from './whole-lines.js';

/** Lines without quotes, and the header that they stand under. */
export interface PlainLines {
  readonly lines: WholeLines;
  readonly header: CsvHeader;
}

/** Many lines of which each is a row, or, from where a file has quotes on, one row. */
export type CsvPart = PlainLines | UnderHeader;

/** The fields of a row that was read, and the header that they stand under. */
export interface UnderHeader {
  readonly fields: readonly string[];
  readonly line: number;
  readonly header: CsvHeader;
}

export interface CsvSource {
  readonly path: string;
  readonly columns: readonly string[];
  readonly problems: HistoryProblems;
  /** Told how many bytes more have been read. */
  readonly onBytes: (bytes: number) => void;
}

/**
 * Reads a CSV file (RFC 4180, UTF-8, byte order mark tolerated) whose header has exactly the given names, in any order.
 * Rows of another length, a wrong header, broken quoting and what is not UTF-8 become problems; reading ends where it can't
 * go on.
 */
export async function* csvParts(source: CsvSource): AsyncGenerator<CsvPart> {
  const { path, columns, problems } = source;
  const pieces = wholeLines(path, source.onBytes);
  try {
    let header: CsvHeader | undefined;
    for await (const lines of pieces) {
      if (!arePlain(lines)) {
        yield* quotedParts(source, header, { lines, pieces });
        return;
      }
      if (header) {
        yield { lines, header };
        continue;
      }
      const [first] = plainRows(lines);
      if (!first) continue;
      header = csvHeader(path, first.line, fieldsOf(first), columns, problems);
      if (!header) return;
      yield { lines: linesBelow(lines, first.line), header };
    }
    if (!header) csvHeader(path, 1, [], columns, problems);
  } catch (error) {
    problems.add({ file: path, ...unreadable(error) });
  }
}

/** Goes on with a reader that is prepared for everything. */
async function* quotedParts(
  { path, columns, problems }: CsvSource,
  known: CsvHeader | undefined,
  rest: { lines: WholeLines; pieces: AsyncIterable<WholeLines> },
): AsyncGenerator<CsvPart> {
  let header = known;
  for await (const { line, fields } of quotedRows(linesFrom(rest), rest.lines.line)) {
    if (header) {
      yield { fields, line, header };
    } else {
      header = csvHeader(path, line, fields, columns, problems);
      if (!header) return;
    }
  }
  if (!header) csvHeader(path, 1, [], columns, problems);
}

async function* linesFrom({ lines, pieces }: { lines: WholeLines; pieces: AsyncIterable<WholeLines> }) {
  yield lines;
  yield* pieces;
}

function linesBelow({ bytes, line: first }: WholeLines, line: number): WholeLines {
  let begin = 0;
  for (let number = first; number <= line; number++) {
    const found = bytes.indexOf(10, begin);
    begin = found < 0 ? bytes.length : found + 1;
  }
  return { bytes: bytes.subarray(begin), line: line + 1 };
}

function unreadable(error: unknown): { line: number; detail: string; expected: string } {
  if (error instanceof NotUtf8) {
    return { line: error.line, detail: 'The text is not UTF-8.', expected: 'A file written in UTF-8.' };
  }
  if (error instanceof BrokenQuoting) {
    return {
      line: error.line,
      detail: 'The quoting of the row is broken; the rows after it could not be read.',
      expected:
        'Fields with a comma, a quote or a line break in double quotes, quotes in them doubled (RFC 4180).',
    };
  }
  throw error;
}
