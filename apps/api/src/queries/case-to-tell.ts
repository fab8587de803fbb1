import { helsinkiDateOf, recordedBefore } from '#calendar-date';
import { type CaseRecord, type CaseToTell, DOSSIER_STREAMS, type DossierStream } from '#case-dossier';
import { inNewestVersion } from '#contracts';
import { eventHash } from '#event-store';
import type { Language } from '#statutes';
import { openPersonalTexts } from '#subject-keys';
import { problem } from '../problems/make-problem.js';
import { PROGRAM } from '../program.js';
import type { AskedMoment } from './asked-moment.js';
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
  const streams = await Promise.all(DOSSIER_STREAMS.map((stream) => recordsOf(parts, stream, jobseekerId)));
  const records = streams.flat();
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

/** Hashed as they are stored, then opened: an erased person's texts read as erased. Told in their newest version. */
async function recordsOf(
  { eventStore, keys }: QueryParts,
  stream: DossierStream,
  jobseekerId: string,
): Promise<CaseRecord[]> {
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
