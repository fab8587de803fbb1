import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type CalendarDate, helsinkiDateOf } from '#calendar-date';
import { DOSSIER_STREAMS, type Dossier, dossierOf } from '#case-dossier';
import { HIDDEN_MUNICIPALITY, type MunicipalityNeed, withHiddenMunicipality } from '#data-protection';
import type { Language } from '#statutes';
import { problem } from '../problems/make-problem.js';
import { PROGRAM } from '../program.js';
import { caseRecordsOf } from './case-records-of.js';
import { expectNotToCome } from './known-history.js';
import { QueryParts } from './query-parts.js';

/** The whole case of one jobseeker in order, as of a date and as it was known on a date. */
export class DossierQuery extends Query<Dossier> {
  constructor(
    readonly jobseekerId: string,
    readonly asOf: CalendarDate | undefined,
    readonly knownOn: CalendarDate | undefined,
    readonly language: Language,
    readonly need?: MunicipalityNeed,
  ) {
    super();
  }
}

@QueryHandler(DossierQuery)
export class DossierQueryHandler implements IQueryHandler<DossierQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute({ jobseekerId, knownOn, language, need, ...asked }: DossierQuery): Promise<Dossier> {
    const { statutes, readModels } = this.parts;
    const now = this.parts.now();
    const { asOf = helsinkiDateOf(now) } = asked;
    expectNotToCome('asOf', asOf, now);
    if (knownOn !== undefined) expectNotToCome('knownOn', knownOn, now);
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
      billed: (await readModels.billedLinesOf(jobseekerId)).map((line) =>
        mayKnow ? line : { ...line, municipality: HIDDEN_MUNICIPALITY },
      ),
      statutes,
      language,
      asOf,
      ...(knownOn === undefined ? {} : { knownOn }),
      madeAt: now.toISOString(),
      program: PROGRAM,
    });
  }
}

function withoutMunicipality<Told extends { readonly data: unknown }>(record: Told): Told {
  return { ...record, data: withHiddenMunicipality(record.data) };
}
