import { type LineFilter, type SealedLog, streamOfLine } from '#archive';
import type { StoredEvent } from '#event-store';

/** How many events are in memory at once. */
const AT_ONCE = 200_000;

/** How many events of some categories each person has, by the identifiers in their order. */
export async function countPeople(
  log: SealedLog,
  categories: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const asked = new Set(categories);
  const counts = new Map<string, number>();
  const count: LineFilter = (line) => {
    const { category, person } = partsOf(streamOfLine(line));
    if (asked.has(category)) counts.set(person, (counts.get(person) ?? 0) + 1);
    return false;
  };
  for await (const _ of log.events(count));
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Everybody's events of some categories, in the order of the identifiers. The bundle is read as often as its events do not fit into
 * memory at once.
 * @param atOnce how many may be in memory
 */
export async function* peopleInBundle(
  log: SealedLog,
  categories: readonly string[],
  atOnce = AT_ONCE,
): AsyncGenerator<readonly [person: string, events: StoredEvent[]]> {
  const asked = new Set(categories);
  for (const people of groupsOf(await countPeople(log, categories), atOnce)) {
    const events = new Map<string, StoredEvent[]>(people.map((person) => [person, []]));
    const isOfGroup: LineFilter = (line) => {
      const { category, person } = partsOf(streamOfLine(line));
      return asked.has(category) && events.has(person);
    };
    for await (const some of log.events(isOfGroup)) {
      for (const event of some) events.get(partsOf(event.stream).person)?.push(event);
    }
    yield* events;
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
