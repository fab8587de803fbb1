import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { CalendarDate } from '#calendar-date';
import { type Dossier, dossierOf } from '#case-dossier';
import type { Language } from '#statutes';
import { caseToTell } from './case-to-tell.js';
import { QueryParts } from './query-parts.js';

/** The whole case of one jobseeker in order, as of a date and as it was known on a date. */
export class DossierQuery extends Query<Dossier> {
  constructor(
    readonly jobseekerId: string,
    readonly asOf: CalendarDate | undefined,
    readonly knownOn: CalendarDate | undefined,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(DossierQuery)
export class DossierQueryHandler implements IQueryHandler<DossierQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute(query: DossierQuery): Promise<Dossier> {
    return dossierOf(await caseToTell(this.parts, query));
  }
}
