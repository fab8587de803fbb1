import { type Identified, jobseekerOf, readIdentifiers } from './identifiers.js';
import { mergedRuns, type Run } from './merged-runs.js';
import { Spool, type Spooled, type WaitingCorrection } from './spool.js';
import { TemporaryFile } from './temporary-file.js';

export interface RepeatedIdentifier {
  readonly identifier: string;
  readonly line: number;
  readonly firstLine: number;
}

/** All rows that were read, by whichever thread. */
export class SpooledRows {
  private readonly files: TemporaryFile[] = [];
  private readonly runs: Run[] = [];

  constructor(
    private readonly folder: string,
    private readonly spooled: readonly Spooled[],
  ) {
    for (const each of spooled) this.addRuns(each);
  }

  private addRuns({ path, runs }: Spooled): TemporaryFile {
    const file = new TemporaryFile(path);
    this.files.push(file);
    this.runs.push(...runs.map((place) => ({ ...place, file })));
    return file;
  }

  /**
   * Gives each correcting row to its jobseeker, and finds identifiers that come again. Nothing is told in the order of lines.
   * @param onLost told each correcting row that is nobody's
   */
  settle(
    onRepeated: (file: 'payments' | 'services', repeated: RepeatedIdentifier) => void,
    onLost: (correction: WaitingCorrection, target: Identified | undefined) => void,
  ): void {
    const settled = new Spool(this.folder, 'corrections');
    const partitioned = (of: (spooled: Spooled) => Spooled['corrections']) =>
      this.spooled.map((each, index) => ({ file: this.fileOf(index), partitions: of(each) }));
    readIdentifiers(
      partitioned(({ identifiers }) => identifiers.payments),
      partitioned(({ corrections }) => corrections),
      {
        onRepeated: (repeated) => onRepeated('payments', repeated),
        onCorrection(correction, target) {
          const { jobseeker, isLost } = jobseekerOf(correction, target);
          if (jobseeker !== undefined) settled.add(jobseeker, 'payments', correction.line, correction.text);
          else if (isLost) onLost(correction, target);
        },
      },
    );
    readIdentifiers(
      partitioned(({ identifiers }) => identifiers.services),
      [],
      { onRepeated: (repeated) => onRepeated('services', repeated), onCorrection() {} },
    );
    this.addRuns(settled.finish());
  }

  private fileOf(index: number): TemporaryFile {
    const file = this.files[index];
    if (!file) throw new RangeError('a spool without a file');
    return file;
  }

  /** How many bytes all batches have, nearly. */
  get bytes(): number {
    return this.runs.reduce((sum, { length }) => sum + length, 0);
  }

  /** Jobseekers in the order of their identifiers, each with all rows, many in a batch. */
  batches(): Generator<Uint8Array<ArrayBuffer>> {
    return mergedRuns(this.runs);
  }

  close(): void {
    for (const file of this.files) file.close();
  }
}
