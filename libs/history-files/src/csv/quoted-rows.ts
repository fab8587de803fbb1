import { Readable } from 'node:stream';
import { type CsvError, type Info, parse } from 'csv-parse';
import type { WholeLines } from './whole-lines.js';

export interface QuotedRow {
  /** Line on which the row begins. */
  readonly line: number;
  readonly fields: readonly string[];
}

/** Quoting after which a file can't be read on. */
export class BrokenQuoting extends Error {
  constructor(readonly line: number) {
    super(`broken quoting in line ${line}`);
    this.name = 'BrokenQuoting';
  }
}

/**
 * The rows of lines with quotes in them (RFC 4180).
 * @param firstLine the number of the first of the lines
 * @throws BrokenQuoting after the rows above it, and what the lines throw
 */
export async function* quotedRows(
  lines: AsyncIterable<WholeLines>,
  firstLine: number,
): AsyncGenerator<QuotedRow> {
  const parser = parse({
    info: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n'],
    skip_empty_lines: true,
    skip_records_with_error: true,
  });
  // Told before the rows that stand above it are read: they are read first, and nothing below it is.
  let brokenAt = Number.POSITIVE_INFINITY;
  parser.on('skip', (error: CsvError) => {
    brokenAt = Math.min(brokenAt, Number(error.lines) + firstLine - 1);
  });
  // The rows above what can't be read come first: the parser only hears of an end.
  let failure: unknown;
  const source = Readable.from(
    bytesOf(lines, (error) => {
      failure = error;
    }),
    { objectMode: false },
  );
  source.pipe(parser);

  let begin = firstLine;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      // Between two rows there may be empty lines, and in a row quoted line breaks.
      const last = info.lines + firstLine - 1;
      const line = last === begin ? begin : last - lineBreaksInText(record.join());
      if (line >= brokenAt) break;
      begin = last + 1;
      yield { line, fields: record };
    }
  } finally {
    source.destroy();
  }
  if (failure !== undefined) throw failure;
  if (brokenAt < Number.POSITIVE_INFINITY) throw new BrokenQuoting(brokenAt);
}

async function* bytesOf(
  lines: AsyncIterable<WholeLines>,
  onFailure: (error: unknown) => void,
): AsyncGenerator<Buffer> {
  try {
    for await (const { bytes } of lines) yield Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  } catch (error) {
    onFailure(error);
  }
}

function lineBreaksInText(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
