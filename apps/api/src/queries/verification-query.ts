import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { FoundProblem } from '#archive';
import { LogParts } from './log-parts.js';

export interface VerificationAnswer {
  /** Whether every byte is as it was signed. */
  readonly isWhole: boolean;
  /** Events that were read. */
  readonly events: number;
  readonly checkpoints: number;
  /** The verifier key that was verified with: it lies beside the log. */
  readonly key: string;
  /** What is not as it was signed; `untold` more of the like. */
  readonly problems: readonly FoundProblem[];
  readonly untold: number;
}

/** Whether the sealed log is whole, and grew from a checkpoint that somebody kept. */
export class VerificationQuery extends Query<VerificationAnswer> {
  constructor(
    /** A checkpoint that was kept elsewhere, as a signed note. */
    readonly kept: string | undefined,
    /** Told how far it is; what it throws ends the verification. */
    readonly onProgress: (events: number, of: number) => void,
  ) {
    super();
  }
}

@QueryHandler(VerificationQuery)
export class VerificationQueryHandler implements IQueryHandler<VerificationQuery> {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: LogParts) {}

  /** One after the other: each reads the whole log. */
  execute(query: VerificationQuery): Promise<VerificationAnswer> {
    const mine = this.turn.then(() => this.verify(query));
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private async verify({ kept, onProgress }: VerificationQuery): Promise<VerificationAnswer> {
    const { problems, events, checkpoints, key } = await this.parts.verify({
      onProgress,
      ...(kept === undefined ? {} : { kept: [{ file: 'checkpoint.txt', text: kept }] }),
    });
    return {
      isWhole: problems.count === 0,
      events,
      checkpoints,
      key: key?.text ?? '',
      problems: problems.list,
      untold: problems.untold,
    };
  }
}
