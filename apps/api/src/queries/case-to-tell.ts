import { helsinkiDateOf, recordedBefore } from '#calendar-date';
import { type CaseToTell, DOSSIER_STREAMS } from '#case-dossier';
import type { Language } from '#statutes';
import { problem } from '../problems/make-problem.js';
import { PROGRAM } from '../program.js';
import type { AskedMoment } from './asked-moment.js';
import { caseRecordsOf } from './case-records-of.js';
import type { QueryParts } from './query-parts.js';

export interface CaseAsked {
  readonly jobseekerId: string;
  readonly moment: AskedMoment;
  readonly language: Language;
  /** What of it the reader may see; all of it when absent. */
  readonly seenAs?: CaseToTell['seenAs'];
}

/**
 * Everything that is recorded of one jobseeker, from the store itself, to be told as of a date and as it was known.
 * @throws ApiProblem unknown-jobseeker where nothing is recorded
 */
export async function caseToTell(
  parts: QueryParts,
  { jobseekerId, moment, language, seenAs }: CaseAsked,
): Promise<CaseToTell> {
  const now = parts.now();
  const { asOf = helsinkiDateOf(now), ...known } = moment;
  const records = await caseRecordsOf(parts, DOSSIER_STREAMS, jobseekerId);
  if (records.length === 0) {
    throw problem('unknown-jobseeker', {
      detail: 'Nothing is recorded of this jobseeker.',
      expected: 'The identifier of a jobseeker of whom something is recorded.',
    });
  }
  return {
    jobseekerId,
    records,
    billed: await parts.readModels.billedLinesOf(jobseekerId, recordedBefore(known)),
    statutes: parts.statutes,
    language,
    asOf,
    ...known,
    madeAt: now.toISOString(),
    program: PROGRAM,
    ...(seenAs === undefined ? {} : { seenAs }),
  };
}
