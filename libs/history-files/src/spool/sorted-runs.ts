import { pageBytes, writePageHead } from './pages.js';
import type { Place, TemporaryFile } from './temporary-file.js';

/** Rows held in memory before they are written as a run. */
const ROWS_MAX = 250_000;
const BYTES_MAX = 24 << 20;
const WRITTEN_AT_ONCE = 1 << 20;
const UTF8_BYTES_MAX = 3;
const NONE = -1;

/** Gathers rows by jobseeker and writes them in runs, in each of which the jobseekers stand in the order of their identifiers. */
export class SortedRuns {
  private readonly runs: Place[] = [];
  private bytes = Buffer.alloc(0);
  private used = 0;
  private rows = 0;
  /** By row: where it begins and ends, and the next row of the same jobseeker. */
  private readonly begins: Int32Array;
  private readonly ends: Int32Array;
  private readonly nexts: Int32Array;
  private readonly jobseekers = new Map<string, { readonly first: number; last: number; bytes: number }>();

  constructor(
    private readonly file: TemporaryFile,
    private readonly rowsMax = ROWS_MAX,
  ) {
    this.begins = new Int32Array(rowsMax);
    this.ends = new Int32Array(rowsMax);
    this.nexts = new Int32Array(rowsMax);
  }

  add(jobseeker: string, row: string): void {
    const room = row.length * UTF8_BYTES_MAX;
    if (this.rows === this.rowsMax || this.used + room > BYTES_MAX) this.write();
    if (this.used + room > this.bytes.length) this.grow(this.used + room);
    const index = this.rows++;
    const begin = this.used;
    this.used += this.bytes.write(row, begin);
    this.begins[index] = begin;
    this.ends[index] = this.used;
    this.nexts[index] = NONE;
    const known = this.jobseekers.get(jobseeker);
    if (known) {
      this.nexts[known.last] = index;
      known.last = index;
      known.bytes += this.used - begin;
    } else {
      this.jobseekers.set(ownText(jobseeker), { first: index, last: index, bytes: this.used - begin });
    }
  }

  /** Writes what is left. @returns all runs */
  finish(): readonly Place[] {
    if (this.rows > 0) this.write();
    this.bytes = Buffer.alloc(0);
    return this.runs;
  }

  private grow(needed: number): void {
    const larger = Buffer.allocUnsafeSlow(
      Math.max(needed, Math.min(BYTES_MAX, 4 * this.bytes.length + 1024)),
    );
    this.bytes.copy(larger, 0, 0, this.used);
    this.bytes = larger;
  }

  private write(): void {
    const names = [...this.jobseekers.keys()].sort();
    let out = Buffer.allocUnsafeSlow(WRITTEN_AT_ONCE);
    let filled = 0;
    let run: Place | undefined;
    const flush = () => {
      const place = this.file.append(out.subarray(0, filled));
      run = { offset: run?.offset ?? place.offset, length: (run?.length ?? 0) + place.length };
      filled = 0;
    };
    for (const name of names) {
      const known = this.jobseekers.get(name);
      if (!known) continue;
      const length = pageBytes(name, known.bytes);
      if (filled + length > out.length) flush();
      if (length > out.length) out = Buffer.allocUnsafeSlow(length);
      filled = writePageHead(out, filled, name, known.bytes);
      for (let row = known.first; row !== NONE; row = this.nexts[row] ?? NONE) {
        filled += this.bytes.copy(out, filled, this.begins[row], this.ends[row]);
      }
    }
    flush();
    if (run) this.runs.push(run);
    this.jobseekers.clear();
    this.rows = 0;
    this.used = 0;
  }
}

/** The same text on its own: a part of a text keeps all of it in memory. */
function ownText(ascii: string): string {
  return Buffer.from(ascii, 'latin1').toString('latin1');
}
