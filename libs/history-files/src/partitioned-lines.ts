import type { Place, TemporaryFile } from './temporary-file.js';

export const PARTITIONS = 64;
const CHARACTERS_AT_ONCE = 1 << 15;

/** Where the lines of each part stand. */
export type Partitions = readonly (readonly Place[])[];

/**
 * Lines of text by an identifier that they begin with. Those of one identifier come into the same one of many parts, and
 * one part at a time is small enough for memory.
 */
export class PartitionedLines {
  private readonly waiting: string[] = new Array(PARTITIONS).fill('');
  private readonly places: Place[][] = Array.from({ length: PARTITIONS }, () => []);

  constructor(private readonly file: TemporaryFile) {}

  /** @param line without its line break */
  add(identifier: string, line: string): void {
    const part = partOf(identifier);
    const text = `${this.waiting[part]}${line}\n`;
    if (text.length < CHARACTERS_AT_ONCE) {
      this.waiting[part] = text;
    } else {
      this.waiting[part] = '';
      this.places[part]?.push(this.file.append(Buffer.from(text)));
    }
  }

  finish(): Partitions {
    this.waiting.forEach((text, part) => {
      if (text !== '') this.places[part]?.push(this.file.append(Buffer.from(text)));
      this.waiting[part] = '';
    });
    return this.places;
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
