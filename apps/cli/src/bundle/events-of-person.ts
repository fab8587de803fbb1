import { ofStreams, type SealedLog } from '#archive';
import type { StoredEvent } from '#event-store';

/** The events of one jobseeker in a sealed log, in the order of recording, personal texts as they are stored. */
export async function eventsOfPerson(
  log: SealedLog,
  jobseeker: string,
  categories: readonly string[],
): Promise<StoredEvent[]> {
  const found: StoredEvent[] = [];
  const streams = categories.map((category) => `${category}-${jobseeker}`);
  for await (const events of log.events(ofStreams(streams))) found.push(...events);
  return found;
}
