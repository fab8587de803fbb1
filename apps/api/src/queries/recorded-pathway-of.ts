import type { PathwayEvent } from '#contracts';
import type { EventStore } from '#event-store';
import { isPathwayEvent, type RecordedPathwayEvent } from '#pathway';

/**
 * The stream of a pathway as it was recorded, personal texts sealed: from the store itself, which no projection can be behind.
 * @returns revision -1 where nothing is recorded
 */
export async function recordedPathwayOf(
  eventStore: EventStore,
  jobseekerId: string,
): Promise<{ readonly records: readonly RecordedPathwayEvent[]; readonly revision: number }> {
  const records: RecordedPathwayEvent[] = [];
  let revision = -1;
  for await (const stored of eventStore.read(`jobseeker-${jobseekerId}`, { personalFields: 'sealed' })) {
    revision = stored.revision;
    // What a newer version wrote is not known here.
    if (!isPathwayEvent(stored)) continue;
    const { id, type, data, recordedAt, metadata } = stored;
    records.push({
      id,
      recordedAt: recordedAt.toISOString(),
      authority: metadata.authority,
      event: { type, data } as PathwayEvent,
    });
  }
  return { records, revision };
}
