import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Grant, type UnusualReading, UnusualReadings } from '#access';
import type { CalendarDate } from '#calendar-date';
import { permissionsOfDays } from '../identity/permissions-of-days.js';
import { QueryParts } from '../queries/query-parts.js';

export interface UnusualReadingsAnswer {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly findings: readonly UnusualReading[];
}

/** So many days are looked through at once. */
export const MOST_DAYS_LOOKED_THROUGH = 31;

/** What was unusual in who read whose data. */
export class UnusualReadingsQuery extends Query<UnusualReadingsAnswer> {
  constructor(
    readonly from: CalendarDate,
    readonly to: CalendarDate,
    readonly grant: Grant,
  ) {
    super();
  }
}

@QueryHandler(UnusualReadingsQuery)
export class UnusualReadingsQueryHandler implements IQueryHandler<UnusualReadingsQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute({ from, to, grant }: UnusualReadingsQuery): Promise<UnusualReadingsAnswer> {
    const { people, need, parts } = grant;
    const within = await this.parts.protectedPeople.foundWithin(people, need);
    const unusual = new UnusualReadings(permissionsOfDays());
    for await (const read of this.parts.readModels.readPeople({ from, to, within })) unusual.add(read);
    const findings = unusual.found();
    if (parts.has('home')) return { from, to, findings };
    const isUnderOrder = await this.parts.protectedPeople.underOrder();
    return { from, to, findings: findings.map((each) => withoutHomeOf(isUnderOrder, each)) };
  }
}

/** That a protected person lives elsewhere is to be seen by who watches over readings; where, is not. */
function withoutHomeOf(
  isUnderOrder: (jobseeker: string) => boolean,
  finding: UnusualReading,
): UnusualReading {
  if (finding.kind !== 'outside-area' || !isUnderOrder(finding.jobseeker)) return finding;
  const { home: _, ...told } = finding;
  return told;
}
