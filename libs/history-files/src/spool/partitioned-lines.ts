import type { Place, TemporaryFile } from './temporary-file.js';

export const PARTITIONS = 256;
const BYTES_AT_ONCE = 1 << 14;

/** Where the lines of each part stand. */
export type Partitions = readonly (readonly Place[])[];

/**
 * Lines of ASCII by an identifier that they begin with. Those of one identifier come into the same one of many parts, and
 * one part at a time is small enough for memory.
 */
export class PartitionedLines {
  // Bytes and not texts: a text that is cut from a piece of a file keeps the whole piece in memory while it waits.
  private readonly waiting = Buffer.allocUnsafeSlow(PARTITIONS * BYTES_AT_ONCE);
  private readonly filled = new Int32Array(PARTITIONS);
  private readonly places: Place[][] = Array.from({ length: PARTITIONS }, () => []);

  constructor(private readonly file: TemporaryFile) {}

  /** @param line of a few identifiers and dates, without its line break */
  add(identifier: string, line: string): void {
    const part = partOf(identifier);
    if ((this.filled[part] ?? 0) + line.length + 1 > BYTES_AT_ONCE) this.write(part);
    const filled = this.filled[part] ?? 0;
    this.filled[part] = filled + this.waiting.write(`${line}\n`, part * BYTES_AT_ONCE + filled, 'latin1');
  }

  finish(): Partitions {
    for (let part = 0; part < PARTITIONS; part++) if (this.filled[part]) this.write(part);
    return this.places;
  }

  private write(part: number): void {
    const begin = part * BYTES_AT_ONCE;
    const bytes = this.waiting.subarray(begin, begin + (this.filled[part] ?? 0));
    this.places[part]?.push(this.file.append(bytes));
    this.filled[part] = 0;
  }
}

export interface PartitionedFile {
  readonly file: TemporaryFile;
  readonly partitions: Partitions;
}

/** The lines of one part, in no order. */
export function* linesOfPart(files: readonly PartitionedFile[], part: number): Generator<string> {
  for (const { file, partitions } of files) {
    for (const place of partitions[part] ?? []) {
      const text = file.read(place).toString();
      for (let begin = 0; begin < text.length; ) {
        const end = text.indexOf('\n', begin);
        yield text.slice(begin, end);
        begin = end + 1;
      }
    }
  }
}

function partOf(identifier: string): number {
  let hash = 0;
  for (let index = 0; index < identifier.length; index++) {
    hash = (Math.imul(hash, 31) + identifier.charCodeAt(index)) | 0;
  }
  return (hash >>> 0) % PARTITIONS;
}
