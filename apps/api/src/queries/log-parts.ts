import { ArchiveNotReadable, SealedLog } from '#archive';
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

  private async open(): Promise<SealedLog> {
    const log = this.folder === undefined ? undefined : await SealedLog.open(this.folder);
    if (log?.checkpoint === undefined) throw problem('nothing-sealed');
    return log;
  }
}
