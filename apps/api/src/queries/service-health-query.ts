import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Position } from '#event-store';
import { PROJECTED_CATEGORIES, type ProjectionStatus } from '#read-models';
import { Readiness, type ReadinessReport } from '../health/readiness.js';
import { QueryParts } from './query-parts.js';

export interface ServiceHealthAnswer extends ReadinessReport {
  /** ISO 8601 instant. */
  readonly lookedAt: string;
  /** Absent while the read models do not answer. */
  readonly projection?: ProjectionStatus;
  /** Events that are recorded and not projected yet, counted up to `LAG_COUNTED`; absent where nobody can tell. */
  readonly lag?: number;
}

/** Whether the parts work, and how far the read models are. */
export class ServiceHealthQuery extends Query<ServiceHealthAnswer> {}

/** Who is this far behind is far behind: the rest is not counted. */
export const LAG_COUNTED = 1_000;

@QueryHandler(ServiceHealthQuery)
export class ServiceHealthQueryHandler implements IQueryHandler<ServiceHealthQuery> {
  constructor(
    private readonly parts: QueryParts,
    private readonly readiness: Readiness,
  ) {}

  async execute(): Promise<ServiceHealthAnswer> {
    const report = await this.readiness.report();
    const isReady = (part: string) => report.parts[part]?.ready === true;
    const projection = await this.parts.readModels.status().catch(() => undefined);
    const canCount = projection !== undefined && isReady('event-store');
    const lag = canCount ? await this.eventsAfter(projection.position).catch(() => undefined) : undefined;
    return {
      ...report,
      lookedAt: this.parts.now().toISOString(),
      ...(projection === undefined ? {} : { projection }),
      ...(lag === undefined ? {} : { lag }),
    };
  }

  private async eventsAfter(position: string | undefined): Promise<number> {
    let events = 0;
    for await (const _ of this.parts.eventStore.readAll({
      categories: PROJECTED_CATEGORIES,
      personalFields: 'sealed',
      schemaVersions: 'as-stored',
      ...(position === undefined ? {} : { after: position as Position }),
    })) {
      events += 1;
      if (events === LAG_COUNTED) break;
    }
    return events;
  }
}
