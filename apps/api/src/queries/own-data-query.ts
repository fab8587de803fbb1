import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { helsinkiDateOf } from '#calendar-date';
import { OWN_STREAMS, type OwnData, ownDataOf } from '#own-data';
import type { Language } from '#statutes';
import { readingsForThePerson } from '../access-log/readings-for-the-person.js';
import { problem } from '../problems/make-problem.js';
import { PROGRAM } from '../program.js';
import { caseRecordsOf } from './case-records-of.js';
import { QueryParts } from './query-parts.js';

/** Everything that is recorded about one person, for the person herself (DAT-4). */
export class OwnDataQuery extends Query<OwnData> {
  constructor(
    readonly jobseekerId: string,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(OwnDataQuery)
export class OwnDataQueryHandler implements IQueryHandler<OwnDataQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute({ jobseekerId, language }: OwnDataQuery): Promise<OwnData> {
    const { statutes, readModels } = this.parts;
    const now = this.parts.now();
    const records = await caseRecordsOf(this.parts, OWN_STREAMS, jobseekerId);
    if (records.length === 0)
      throw problem('unknown-jobseeker', { detail: 'Nothing is recorded of this jobseeker.' });
    return ownDataOf({
      jobseekerId,
      records,
      billed: await readModels.billedLinesOf(jobseekerId),
      statutes,
      language,
      asOf: helsinkiDateOf(now),
      madeAt: now.toISOString(),
      program: PROGRAM,
      readings: await readingsForThePerson(readModels, jobseekerId),
    });
  }
}
