import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

const READ_AT_ONCE = 1 << 18;
/** No event comes near it: EventStoreDB takes 16 MB at most. It keeps a forged file from filling the memory. */
const LINE_BYTES_MAX = 1 << 26;
const LINE_END = 0x0a;

/** The compressed data end in the middle, are damaged, or hold something that is no line. */
export class SegmentDamaged extends Error {
  constructor(why: string, options?: ErrorOptions) {
    super(why, options);
    this.name = 'SegmentDamaged';
  }
}

/**
 * The lines of a segment, many at once and without their line breaks. They share memory that is theirs. Memory does not grow with
 * the segment.
 * @throws SegmentDamaged, after all lines that can be read
 */
export async function* segmentLines(path: string): AsyncGenerator<Buffer[]> {
  const file = createReadStream(path, { highWaterMark: READ_AT_ONCE });
  const gunzip = createGunzip({ chunkSize: READ_AT_ONCE });
  file.on('error', (error) => gunzip.destroy(error));
  let rest: Buffer = Buffer.of();
  try {
    for await (const chunk of file.pipe(gunzip) as AsyncIterable<Buffer>) {
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      const { lines, rest: begun } = split(bytes);
      rest = begun;
      if (rest.length > LINE_BYTES_MAX) throw new SegmentDamaged('a line has no end');
      if (lines.length > 0) yield lines;
    }
  } catch (error) {
    throw isOfFile(error) ? error : new SegmentDamaged((error as Error).message, { cause: error });
  } finally {
    file.destroy();
    gunzip.destroy();
  }
  if (rest.length > 0) throw new SegmentDamaged('the last line has no end');
}

function split(bytes: Buffer): { readonly lines: Buffer[]; readonly rest: Buffer } {
  const lines: Buffer[] = [];
  let begin = 0;
  for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, begin)) {
    lines.push(bytes.subarray(begin, end));
    begin = end + 1;
  }
  return { lines, rest: bytes.subarray(begin) };
}

/** An error of the file system is not the segment's fault. */
function isOfFile(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
