import { type LineFilter, ofStreams, type SealedLog, streamOfLine } from '#archive';
import { inNewestVersion } from '#contracts';
import type { StoredEvent } from '#event-store';
import type { ReadableLog } from './people-in-log.js';

/** A sealed log, its events in the newest versions of their contracts and personal texts as they are stored. */
export function logOfBundle(log: SealedLog): ReadableLog {
  return {
    async eachStream(visit) {
      const count: LineFilter = (line) => {
        visit(streamOfLine(line));
        return false;
      };
      for await (const _ of log.events(count));
    },
    async *events(isAsked) {
      for await (const events of log.events((line) => isAsked(streamOfLine(line)))) {
        yield events.map(inNewestVersion);
      }
    },
  };
}

/**
 * The events of one jobseeker in a sealed log, in the order of recording.
 * @throws NewerSchemaVersion
 */
export async function eventsInBundle(
  log: SealedLog,
  jobseeker: string,
  categories: readonly string[],
): Promise<StoredEvent[]> {
  const found: StoredEvent[] = [];
  const streams = categories.map((category) => `${category}-${jobseeker}`);
  for await (const events of log.events(ofStreams(streams))) found.push(...events.map(inNewestVersion));
  return found;
}
