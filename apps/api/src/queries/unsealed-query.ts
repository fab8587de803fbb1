import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { SEALED_CATEGORIES } from '#contracts';
import { type Position, START } from '#event-store';
import { LogParts } from './log-parts.js';
import { QueryParts } from './query-parts.js';

export interface UnsealedAnswer {
  /** When the first event was recorded that is not sealed yet; absent where all are. ISO 8601. */
  readonly since?: string;
}

/** Since when what is recorded is not sealed. */
export class UnsealedQuery extends Query<UnsealedAnswer> {}

@QueryHandler(UnsealedQuery)
export class UnsealedQueryHandler implements IQueryHandler<UnsealedQuery> {
  constructor(
    private readonly logParts: LogParts,
    private readonly parts: QueryParts,
  ) {}

  async execute(): Promise<UnsealedAnswer> {
    const after = (await this.logParts.lastPosition()) ?? START;
    const events = this.parts.eventStore.readAll({
      categories: SEALED_CATEGORIES,
      after: after as Position,
      personalFields: 'sealed',
      schemaVersions: 'as-stored',
    });
    for await (const { recordedAt } of events) return { since: recordedAt.toISOString() };
    return {};
  }
}
