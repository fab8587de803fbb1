import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { helsinkiDateOf, recordedBefore } from '#calendar-date';
import { DOSSIER_STREAMS, type Dossier, dossierOf } from '#case-dossier';
import { HIDDEN_MUNICIPALITY, type MunicipalityNeed, withHiddenMunicipality } from '#data-protection';
import type { Language } from '#statutes';
import { problem } from '../problems/make-problem.js';
import { PROGRAM } from '../program.js';
import type { AskedMoment } from './asked-moment.js';
import { caseRecordsOf } from './case-records-of.js';
import { QueryParts } from './query-parts.js';

/** The whole case of one jobseeker in order, as of a date and as it was known at a moment. */
export class DossierQuery extends Query<Dossier> {
  constructor(
    readonly jobseekerId: string,
    /** As of today when it says nothing of it. */
    readonly moment: AskedMoment,
    readonly language: Language,
    readonly need?: MunicipalityNeed,
  ) {
    super();
  }
}

@QueryHandler(DossierQuery)
export class DossierQueryHandler implements IQueryHandler<DossierQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute({ jobseekerId, moment, language, need }: DossierQuery): Promise<Dossier> {
    const { statutes, readModels } = this.parts;
    const now = this.parts.now();
    const { asOf = helsinkiDateOf(now), ...known } = moment;
    const records = await caseRecordsOf(this.parts, DOSSIER_STREAMS, jobseekerId);
    if (records.length === 0) {
      throw problem('unknown-jobseeker', {
        detail: 'Nothing is recorded of this jobseeker.',
        expected: 'The identifier of a jobseeker of whom something is recorded.',
      });
    }
    const mayKnow = await this.parts.protectedPeople.mayKnowMunicipality(jobseekerId, need);
    return dossierOf({
      jobseekerId,
      records: mayKnow ? records : records.map(withoutMunicipality),
      billed: (await readModels.billedLinesOf(jobseekerId, recordedBefore(known))).map((line) =>
        mayKnow ? line : { ...line, municipality: HIDDEN_MUNICIPALITY },
      ),
      statutes,
      language,
      asOf,
      ...known,
      madeAt: now.toISOString(),
      program: PROGRAM,
    });
  }
}

function withoutMunicipality<Told extends { readonly data: unknown }>(record: Told): Told {
  return { ...record, data: withHiddenMunicipality(record.data) };
}
