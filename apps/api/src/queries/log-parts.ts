import { ArchiveNotReadable, SealedLog, type Verified, type VerifyOptions, verifyArchive } from '#archive';
import { problem } from '../problems/make-problem.js';

/** Where the sealed log is that proofs are made from. */
export class LogParts {
  constructor(private readonly folder: string | undefined) {}

  /**
   * Answers from the log as its newest checkpoint has it. When it is sealed anew in the same moment, the last segment of before may be
   * gone; then the log is opened again.
   * @throws ApiProblem when nothing is sealed
   */
  async answer<Answer>(make: (log: SealedLog) => Promise<Answer>): Promise<Answer> {
    try {
      return await make(await this.open());
    } catch (error) {
      const isGone =
        error instanceof ArchiveNotReadable || (error as NodeJS.ErrnoException).code === 'ENOENT';
      if (!isGone) throw error;
      return await make(await this.open());
    }
  }

  /**
   * Verifies the log. Where something is found and it was sealed anew meanwhile, it is verified again: what the newest checkpoint of
   * before names may be gone.
   * @throws ApiProblem when nothing is sealed
   */
  async verify(options: VerifyOptions): Promise<Verified> {
    for (;;) {
      const { folder, size } = await this.open();
      const verified = await verifyArchive(folder, options);
      if (verified.problems.count === 0 || (await this.open()).size === size) return verified;
    }
  }

  /** Of the last event that is sealed; undefined where none is. */
  async lastPosition(): Promise<string | undefined> {
    const log = this.folder === undefined ? undefined : await SealedLog.open(this.folder);
    const span = log?.segments.at(-1);
    return span && (await log?.summaryOf(span))?.last.position;
  }

  private async open(): Promise<SealedLog> {
    const log = this.folder === undefined ? undefined : await SealedLog.open(this.folder);
    if (log?.checkpoint === undefined) throw problem('nothing-sealed');
    return log;
  }
}
