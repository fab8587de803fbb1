import type { EventStore, StoredEvent } from './event-store.js';

/** What tells one stored event from every other, in this store and in others. */
export type EventPlace = Pick<StoredEvent, 'id' | 'stream' | 'revision' | 'position'>;

/**
 * Whether the store still holds the event where it was seen. It does not when another store was put in its place or an
 * older state of it was restored: what was derived from it then is not what the log says.
 * @throws EventStoreUnavailable
 */
export async function holdsEvent(
  store: EventStore,
  { id, stream, revision, position }: EventPlace,
): Promise<boolean> {
  const found = store.read(stream, { fromRevision: revision, maxCount: 1, personalFields: 'sealed' });
  for await (const event of found) return event.id === id && event.position === position;
  return false;
}
