import type { EventStore, Position, StoredEvent } from '#event-store';
import { inArchivedOrder } from '../projection/in-archived-order.js';
import { PROJECTED_CATEGORIES } from '../projection/projected-domain.js';
import type { SealedHistory } from './sealed-history.js';

/** Events that are handed on together: so many that a jobseeker has several among them. */
export const HISTORY_BATCH = 10_000;

/** Events of the store after a place, to the end of its history, or up to and including `to`. */
export async function* storedHistory(
  eventStore: EventStore,
  after: Position | undefined,
  to: Position | undefined,
): AsyncGenerator<readonly StoredEvent[]> {
  if (to !== undefined && after !== undefined && after >= to) return;
  let gathered: StoredEvent[] = [];
  const events = eventStore.readAll({
    categories: PROJECTED_CATEGORIES,
    personalFields: 'sealed',
    schemaVersions: 'as-stored',
    ...(after === undefined ? {} : { after }),
  });
  for await (const event of events) {
    if (to !== undefined && event.position > to) break;
    gathered.push(inArchivedOrder(event));
    if (event.position === to) break;
    if (gathered.length < HISTORY_BATCH) continue;
    yield gathered;
    gathered = [];
  }
  if (gathered.length > 0) yield gathered;
}

/** Sealed events after a place, up to and including `to` where it is given. */
export async function* sealedHistory(
  sealed: SealedHistory,
  after: Position | undefined,
  to: Position | undefined,
): AsyncGenerator<readonly StoredEvent[]> {
  let gathered: StoredEvent[] = [];
  for await (const events of sealed.eventsAfter(after)) {
    for (const event of events) {
      if (to !== undefined && event.position > to) {
        yield gathered;
        return;
      }
      gathered.push(event);
    }
    if (gathered.length >= HISTORY_BATCH) {
      yield gathered;
      gathered = [];
    }
  }
  yield gathered;
}
