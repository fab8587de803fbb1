import { PAGE_HEAD_BYTES, type Page, pageAt, pageBytes, pageBytesAt, writePageHead } from './pages.js';
import type { Place, TemporaryFile } from './temporary-file.js';

/** Memory for reading, of all runs together, and the least for one. */
const READ_BYTES = 8 << 20;
const READ_BYTES_MIN = 1 << 14;
const READ_BYTES_MAX = 1 << 18;

/** About this many bytes of rows are handed on at once. */
const BATCH_BYTES = 1 << 16;

export interface Run extends Place {
  readonly file: TemporaryFile;
}

/** Pages of the runs, those of one jobseeker put together, in the order of the identifiers: many jobseekers in a batch. */
export function* mergedRuns(runs: readonly Run[]): Generator<Uint8Array<ArrayBuffer>> {
  const atOnce = Math.min(READ_BYTES_MAX, Math.max(READ_BYTES_MIN, Math.floor(READ_BYTES / runs.length)));
  const readers = runs.map((run) => new RunReader(run, atOnce));
  let batch = newBatch(0);
  let filled = 0;
  for (;;) {
    const first = leastOf(readers);
    if (first === undefined) break;
    const same = readers.filter(({ page }) => page?.jobseeker === first);
    const rowsBytes = same.reduce((sum, { page }) => sum + (page?.rows.length ?? 0), 0);
    const length = pageBytes(first, rowsBytes);
    if (filled > 0 && filled + length > batch.length) {
      yield new Uint8Array(batch.buffer, 0, filled);
      batch = newBatch(length);
      filled = 0;
    } else if (length > batch.length) {
      batch = newBatch(length);
    }
    filled = writePageHead(batch, filled, first, rowsBytes);
    for (const reader of same) {
      filled += reader.page?.rows.copy(batch, filled) ?? 0;
      reader.advance();
    }
  }
  if (filled > 0) yield new Uint8Array(batch.buffer, 0, filled);
}

/** Of its own memory, so that it can go to another thread. */
function newBatch(needed: number): Buffer<ArrayBuffer> {
  return Buffer.from(new ArrayBuffer(Math.max(BATCH_BYTES, needed)));
}

function leastOf(readers: readonly RunReader[]): string | undefined {
  let least: string | undefined;
  for (const { page } of readers) {
    if (page && (least === undefined || page.jobseeker < least)) least = page.jobseeker;
  }
  return least;
}

/** Reads one run from page to page. */
class RunReader {
  /** Valid until the next one is read; nothing after the last. */
  page: Page | undefined;
  private bytes: Buffer;
  private at = 0;
  private filled = 0;
  private offset: number;
  private readonly end: number;

  constructor(
    private readonly run: Run,
    atOnce: number,
  ) {
    this.bytes = Buffer.allocUnsafeSlow(atOnce);
    this.offset = run.offset;
    this.end = run.offset + run.length;
    this.advance();
  }

  advance(): void {
    if (!this.has(PAGE_HEAD_BYTES)) {
      this.page = undefined;
      return;
    }
    const length = pageBytesAt(this.bytes, this.at);
    this.has(length);
    this.page = pageAt(this.bytes, this.at);
    this.at += length;
  }

  /** Reads on until there are so many bytes, unless the run ends. */
  private has(needed: number): boolean {
    if (this.filled - this.at >= needed) return true;
    const left = this.bytes.subarray(this.at, this.filled);
    const target = needed > this.bytes.length ? Buffer.allocUnsafeSlow(needed) : this.bytes;
    left.copy(target);
    this.bytes = target;
    this.filled = left.length;
    this.at = 0;
    const more = Math.min(this.bytes.length - this.filled, this.end - this.offset);
    this.run.file.readInto(this.bytes.subarray(this.filled, this.filled + more), this.offset);
    this.filled += more;
    this.offset += more;
    return this.filled >= needed;
  }
}
