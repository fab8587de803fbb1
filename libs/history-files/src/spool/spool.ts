import { join } from 'node:path';
import { PartitionedLines, type Partitions } from './partitioned-lines.js';
import { SortedRuns } from './sorted-runs.js';
import { rowText, type SpooledRow } from './spooled-row.js';
import { type Place, TemporaryFile } from './temporary-file.js';

/** Stands in the place of the jobseeker of a row that could not be read as a whole. */
export const UNREADABLE = '!';

/** A correcting row: it belongs to the jobseeker whose payment it takes back, and waits until all payments are known. */
export interface WaitingCorrection {
  readonly line: number;
  /** The jobseeker that the row itself names, if it does. */
  readonly own: string | undefined;
  readonly corrects: string;
  /** The values of the row, with commas between them. */
  readonly text: string;
}

/** Where one thread has put what it read. Plain data. */
export interface Spooled {
  readonly path: string;
  readonly runs: readonly Place[];
  readonly identifiers: Readonly<Record<'payments' | 'services', Partitions>>;
  readonly corrections: Partitions;
}

/** Puts rows on disk, grouped by jobseeker, so that memory does not grow with the files. */
export class Spool {
  private readonly file: TemporaryFile;
  private readonly runs: SortedRuns;
  private readonly identifiers: Record<'payments' | 'services', PartitionedLines>;
  private readonly corrections: PartitionedLines;

  /** @param name of a file in the folder that nobody else writes */
  constructor(folder: string, name: string) {
    this.file = new TemporaryFile(join(folder, name));
    this.runs = new SortedRuns(this.file);
    this.identifiers = {
      payments: new PartitionedLines(this.file),
      services: new PartitionedLines(this.file),
    };
    this.corrections = new PartitionedLines(this.file);
  }

  /** @param text of payments and facts the values with commas between them, of services JSON */
  add(jobseeker: string, file: SpooledRow['file'], line: number, text: string): void {
    this.runs.add(jobseeker, rowText(file, line, text));
  }

  /** @param jobseeker nothing for a correcting row without one of its own, `UNREADABLE` for a row with a problem */
  addIdentifier(
    file: 'payments' | 'services',
    identifier: string,
    line: number,
    jobseeker: string | undefined,
  ): void {
    this.identifiers[file].add(identifier, `${identifier},${line},${jobseeker ?? ''}`);
  }

  addCorrection({ line, own, corrects, text }: WaitingCorrection): void {
    this.corrections.add(corrects, `${corrects},${line},${own ?? ''},${text}`);
  }

  /** Everything is written. */
  finish(): Spooled {
    const spooled = {
      path: this.file.path,
      runs: this.runs.finish(),
      identifiers: {
        payments: this.identifiers.payments.finish(),
        services: this.identifiers.services.finish(),
      },
      corrections: this.corrections.finish(),
    };
    this.file.close();
    return spooled;
  }
}
