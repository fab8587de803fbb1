import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { helsinkiDateOf, recordedBefore } from '#calendar-date';
import { type CaseRecord, DOSSIER_STREAMS, type Dossier, type DossierStream, dossierOf } from '#case-dossier';
import { inNewestVersion } from '#contracts';
import { eventHash } from '#event-store';
import type { Language } from '#statutes';
import { openPersonalTexts } from '#subject-keys';
import { problem } from '../problems/make-problem.js';
import { PROGRAM } from '../program.js';
import type { AskedMoment } from './asked-moment.js';
import { QueryParts } from './query-parts.js';

/** The whole case of one jobseeker in order, as of a date and as it was known at a moment. */
export class DossierQuery extends Query<Dossier> {
  constructor(
    readonly jobseekerId: string,
    /** As of today when it says nothing of it. */
    readonly moment: AskedMoment,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(DossierQuery)
export class DossierQueryHandler implements IQueryHandler<DossierQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute({ jobseekerId, moment, language }: DossierQuery): Promise<Dossier> {
    const { statutes, readModels } = this.parts;
    const now = this.parts.now();
    const { asOf = helsinkiDateOf(now), ...known } = moment;
    const streams = await Promise.all(DOSSIER_STREAMS.map((stream) => this.recordsOf(stream, jobseekerId)));
    const records = streams.flat();
    if (records.length === 0) {
      throw problem('unknown-jobseeker', {
        detail: 'Nothing is recorded of this jobseeker.',
        expected: 'The identifier of a jobseeker of whom something is recorded.',
      });
    }
    return dossierOf({
      jobseekerId,
      records,
      billed: await readModels.billedLinesOf(jobseekerId, recordedBefore(known)),
      statutes,
      language,
      asOf,
      ...known,
      madeAt: now.toISOString(),
      program: PROGRAM,
    });
  }

  /** Hashed as they are stored, then opened: an erased person's texts read as erased. Told in their newest version. */
  private async recordsOf(stream: DossierStream, jobseekerId: string): Promise<CaseRecord[]> {
    const { eventStore, keys } = this.parts;
    const records: CaseRecord[] = [];
    const asStored = { personalFields: 'sealed', schemaVersions: 'as-stored' } as const;
    for await (const stored of eventStore.read(`${stream}-${jobseekerId}`, asStored)) {
      const { id, type, revision, recordedAt, metadata } = stored;
      records.push({
        id,
        type,
        stream,
        revision,
        recordedAt: recordedAt.toISOString(),
        authority: metadata.authority,
        actor: metadata.actor,
        data: inNewestVersion({ ...stored, data: await openPersonalTexts(stored.data, jobseekerId, keys) })
          .data,
        sha256: eventHash(stored),
      });
    }
    return records;
  }
}
