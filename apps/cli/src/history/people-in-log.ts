import type { StoredEvent } from '#event-store';

/** How many events are in memory at once. */
const AT_ONCE = 200_000;

/** All events of a log, which can be read as often as needed. */
export interface ReadableLog {
  /** Tells the stream of each event. */
  eachStream(visit: (stream: string) => void): Promise<void>;
  /** The events of the streams that are asked for, in the order of recording. */
  events(isAsked: (stream: string) => boolean): AsyncIterable<readonly StoredEvent[]>;
}

/** How many events of some categories each person has, by the identifiers in their order. */
export async function countPeople(
  log: ReadableLog,
  categories: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const asked = new Set(categories);
  const counts = new Map<string, number>();
  await log.eachStream((stream) => {
    const { category, person } = partsOf(stream);
    if (asked.has(category)) counts.set(person, (counts.get(person) ?? 0) + 1);
  });
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Everybody's events of some categories, in the order of the identifiers. The log is read as often as its events do not fit into
 * memory at once.
 * @param atOnce how many may be in memory
 */
export async function* peopleInLog(
  log: ReadableLog,
  categories: readonly string[],
  { atOnce = AT_ONCE, onProgress }: { atOnce?: number; onProgress?: (done: number, of: number) => void } = {},
): AsyncGenerator<readonly [person: string, events: StoredEvent[]]> {
  const asked = new Set(categories);
  const counts = await countPeople(log, categories);
  let done = 0;
  for (const people of groupsOf(counts, atOnce)) {
    const events = new Map<string, StoredEvent[]>(people.map((person) => [person, []]));
    const isOfGroup = (stream: string) => {
      const { category, person } = partsOf(stream);
      return asked.has(category) && events.has(person);
    };
    for await (const some of log.events(isOfGroup)) {
      for (const event of some) events.get(partsOf(event.stream).person)?.push(event);
    }
    for (const person of events) {
      yield person;
      onProgress?.(++done, counts.size);
    }
  }
}

function* groupsOf(counts: ReadonlyMap<string, number>, atOnce: number): Generator<string[]> {
  let group: string[] = [];
  let events = 0;
  for (const [person, count] of counts) {
    if (events > 0 && events + count > atOnce) {
      yield group;
      group = [];
      events = 0;
    }
    group.push(person);
    events += count;
  }
  if (group.length > 0) yield group;
}

function partsOf(stream: string): { readonly category: string; readonly person: string } {
  const dash = stream.indexOf('-');
  return { category: stream.slice(0, dash), person: stream.slice(dash + 1) };
}
