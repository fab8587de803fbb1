import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type CaseToTell, type Dossier, dossierOf } from '#case-dossier';
import type { MunicipalityNeed } from '#data-protection';
import type { Language } from '#statutes';
import type { AskedMoment } from './asked-moment.js';
import { caseToTell } from './case-to-tell.js';
import { QueryParts } from './query-parts.js';

/** The whole case of one jobseeker in order, as of a date and as it was known at a moment. */
export class DossierQuery extends Query<Dossier> {
  constructor(
    readonly jobseekerId: string,
    /** As of today when it says nothing of it. */
    readonly moment: AskedMoment,
    readonly language: Language,
    readonly need: MunicipalityNeed | undefined,
    /** What of it the reader may see; all of it when absent. */
    readonly seenAs?: CaseToTell['seenAs'],
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
