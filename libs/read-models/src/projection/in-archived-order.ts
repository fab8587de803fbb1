import type { StoredEvent } from '#event-store';

/**
 * The event with the fields of its data in the order of the sealed log, which is canonical JSON. States keep data as they come: read
 * from the store or from an archive, they are the same bytes.
 */
export function inArchivedOrder(event: StoredEvent): StoredEvent {
  const data = ordered(event.data);
  return data === event.data ? event : { ...event, data };
}

/** The value itself, where its order is right. */
function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map(ordered);
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  const before = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(before);
  let isRight = true;
  for (let index = 1; index < keys.length && isRight; index++) {
    isRight = (keys[index - 1] as string) < (keys[index] as string);
  }
  const entries = (isRight ? keys : keys.sort()).map((key) => [key, ordered(before[key])] as const);
  if (isRight && entries.every(([key, each]) => each === before[key])) return value;
  return Object.fromEntries(entries);
}
