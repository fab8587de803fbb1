import { isDeepStrictEqual } from 'node:util';
import { helsinkiDateOf, recordedBefore } from '#calendar-date';
import { type CaseToTell, DOSSIER_STREAMS } from '#case-dossier';
import { HIDDEN_MUNICIPALITY, type MunicipalityNeed, withHiddenMunicipality } from '#data-protection';
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
  /** Why the reader needs to know where a protected person lives; hidden when absent. */
  readonly need: MunicipalityNeed | undefined;
  /** What of it the reader may see; all of it when absent. */
  readonly seenAs?: CaseToTell['seenAs'];
}

/**
 * Everything that is recorded of one jobseeker, from the store itself, to be told as of a date and as it was known.
 * @throws ApiProblem unknown-jobseeker where nothing is recorded
 */
export async function caseToTell(
  parts: QueryParts,
  { jobseekerId, moment, language, need, seenAs }: CaseAsked,
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
  const mayKnow = await parts.protectedPeople.mayKnowMunicipality(jobseekerId, need);
  const billed = await parts.readModels.billedLinesOf(jobseekerId, recordedBefore(known));
  return {
    jobseekerId,
    records: mayKnow ? records : records.map(withoutMunicipality),
    billed: mayKnow ? billed : billed.map((line) => ({ ...line, municipality: HIDDEN_MUNICIPALITY })),
    statutes: parts.statutes,
    language,
    asOf,
    ...known,
    madeAt: now.toISOString(),
    program: PROGRAM,
    ...(seenAs === undefined ? {} : { seenAs }),
  };
}

/** Of what is hidden the digest could tell which of some hundred codes it is: it is hidden too. */
function withoutMunicipality<Told extends { readonly data: unknown; readonly sha256: string }>(
  record: Told,
): Told {
  const data = withHiddenMunicipality(record.data);
  return isDeepStrictEqual(data, record.data) ? record : { ...record, data, sha256: HIDDEN_MUNICIPALITY };
}
