import type { EventStore, StoredEvent } from '#event-store';
import type { ReadableLog } from './people-in-log.js';

/** Events that are handed on together. */
const CHUNK = 1_000;

/** What a store holds of some categories, personal texts as they are stored. */
export function logOfStore(eventStore: EventStore, categories: readonly string[]): ReadableLog {
  const all = () => eventStore.readAll({ categories, personalFields: 'sealed' });
  return {
    async eachStream(visit) {
      for await (const { stream } of all()) visit(stream);
    },
    async *events(isAsked) {
      let chunk: StoredEvent[] = [];
      for await (const event of all()) {
        if (!isAsked(event.stream)) continue;
        chunk.push(event);
        if (chunk.length < CHUNK) continue;
        yield chunk;
        chunk = [];
      }
      yield chunk;
    },
  };
}

/** The events of one jobseeker, in the order of recording. */
export async function eventsInStore(
  eventStore: EventStore,
  jobseeker: string,
  categories: readonly string[],
): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for (const category of categories) {
    for await (const event of eventStore.read(`${category}-${jobseeker}`, { personalFields: 'sealed' })) {
      events.push(event);
    }
  }
  return events.sort((a, b) =>
    a.position < b.position ? -1 : a.position > b.position ? 1 : a.revision - b.revision,
  );
}
