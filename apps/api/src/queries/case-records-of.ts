import type { CaseRecord } from '#case-dossier';
import { inNewestVersion } from '#contracts';
import { type EventStore, eventHash } from '#event-store';
import { openPersonalTexts, type SubjectKeys } from '#subject-keys';

/**
 * The events of streams of one person. Hashed as they are stored, then opened: an erased person's texts read as erased. Told in
 * their newest version.
 */
export async function caseRecordsOf<Stream extends string>(
  { eventStore, keys }: { readonly eventStore: EventStore; readonly keys: SubjectKeys },
  streams: readonly Stream[],
  jobseekerId: string,
): Promise<(Omit<CaseRecord, 'stream'> & { readonly stream: Stream })[]> {
  const read = async (stream: Stream) => {
    const records: (Omit<CaseRecord, 'stream'> & { readonly stream: Stream })[] = [];
    const asStored = { personalFields: 'sealed', schemaVersions: 'as-stored' } as const;
    for await (const stored of eventStore.read(`${stream}-${jobseekerId}`, asStored)) {
      const { id, type, revision, recordedAt, metadata } = stored;
      const opened = { ...stored, data: await openPersonalTexts(stored.data, jobseekerId, keys) };
      records.push({
        id,
        type,
        stream,
        revision,
        recordedAt: recordedAt.toISOString(),
        authority: metadata.authority,
        actor: metadata.actor,
        data: inNewestVersion(opened).data,
        sha256: eventHash(stored),
      });
    }
    return records;
  };
  return (await Promise.all(streams.map(read))).flat();
}
