import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type PeopleScope, type UnusualReading, UnusualReadings } from '#access';
import type { CalendarDate } from '#calendar-date';
import { permissionsOfDays } from '../identity/permissions-of-days.js';
import { QueryParts } from '../queries/query-parts.js';

export interface UnusualReadingsAnswer {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly findings: readonly UnusualReading[];
}

/** What was unusual in who read whose data. */
export class UnusualReadingsQuery extends Query<UnusualReadingsAnswer> {
  constructor(
    readonly from: CalendarDate,
    readonly to: CalendarDate,
    readonly within: PeopleScope,
  ) {
    super();
  }
}

@QueryHandler(UnusualReadingsQuery)
export class UnusualReadingsQueryHandler implements IQueryHandler<UnusualReadingsQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute({ from, to, within }: UnusualReadingsQuery): Promise<UnusualReadingsAnswer> {
    const unusual = new UnusualReadings(permissionsOfDays());
    for await (const read of this.parts.readModels.readPeople({ from, to, within })) unusual.add(read);
    return { from, to, findings: unusual.found() };
  }
}
