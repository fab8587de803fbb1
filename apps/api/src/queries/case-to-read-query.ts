import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type CaseToTell, type Dossier, dossierOf, seenCase, toldCase } from '#case-dossier';
import { type PaidDay, timeline } from '#cost-responsibility';
import type { MunicipalityNeed } from '#data-protection';
import type { RecordedPathwayEvent } from '#pathway';
import type { Language } from '#statutes';
import type { AskedMoment } from './asked-moment.js';
import { caseToTell } from './case-to-tell.js';
import { QueryParts } from './query-parts.js';

export interface CaseToReadAnswer {
  readonly dossier: Dossier;
  /** The events of the pathway that the reader may see, as they were known: a picture of the case is made of them. */
  readonly pathway: readonly RecordedPathwayEvent[];
  /** The days that had been paid, with their shares. */
  readonly days: readonly PaidDay[];
}

/** The dossier of a case together with what its pictures are made of. */
export class CaseToReadQuery extends Query<CaseToReadAnswer> {
  constructor(
    readonly jobseekerId: string,
    readonly moment: AskedMoment,
    readonly language: Language,
    readonly need: MunicipalityNeed | undefined,
    /** What of it the reader may see. */
    readonly seenAs: CaseToTell['seenAs'],
  ) {
    super();
  }
}

@QueryHandler(CaseToReadQuery)
export class CaseToReadQueryHandler implements IQueryHandler<CaseToReadQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute(query: CaseToReadQuery): Promise<CaseToReadAnswer> {
    const asked = await caseToTell(this.parts, query);
    const told = toldCase(asked);
    const { benefits } = told;
    return {
      dossier: dossierOf(asked),
      pathway: seenCase(told, asked).pathwayRecords,
      days: benefits === undefined ? [] : [...timeline(benefits, this.parts.statutes).days()],
    };
  }
}
