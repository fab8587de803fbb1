import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { LogParts } from './log-parts.js';

export interface SealedSegmentsAnswer {
  /** In order, without a gap. */
  readonly segments: readonly {
    readonly events: number;
    /** When its last event was recorded; ISO 8601. */
    readonly lastRecordedAt: string;
  }[];
}

/** In which segments the log is sealed. */
export class SealedSegmentsQuery extends Query<SealedSegmentsAnswer> {}

@QueryHandler(SealedSegmentsQuery)
export class SealedSegmentsQueryHandler implements IQueryHandler<SealedSegmentsQuery> {
  constructor(private readonly parts: LogParts) {}

  execute(): Promise<SealedSegmentsAnswer> {
    return this.parts.answer(async (log) => {
      const summaries = await Promise.all(log.segments.map((span) => log.summaryOf(span)));
      return {
        segments: summaries.map(({ events, last }) => ({ events, lastRecordedAt: last.recordedAt })),
      };
    });
  }
}
