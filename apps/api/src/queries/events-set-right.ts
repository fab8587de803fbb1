import { type DisputeEvent, type EventOf, type RecordCorrected, type RecordRetracted } from '#contracts';
import type { StoredEvent } from '#event-store';
import { isPathwayEvent } from '#pathway';

type Correction = EventOf<typeof RecordCorrected>['data'];
type Retraction = EventOf<typeof RecordRetracted>['data'];

/** What an event that counts no longer says of that. */
export interface SetRight {
  readonly correctedBy?: string;
  readonly retractedBy?: string;
  /** Ids of the events that say that the jobseeker disputes it (DAT-1). */
  readonly disputedBy?: readonly string[];
}

/**
 * The events that were corrected, retracted or disputed, by their ids. What corrects comes right after the correction (COR-1).
 *
 * @param events in the order of recording, of a pathway and of other streams
 */
export function eventsSetRight(events: readonly StoredEvent[]): ReadonlyMap<string, SetRight> {
  const setRight = new Map<string, SetRight>();
  const pathway = events.filter(isPathwayEvent);
  for (const [index, { id, type, data }] of pathway.entries()) {
    const add = (eventId: string, said: SetRight) =>
      setRight.set(eventId, { ...setRight.get(eventId), ...said });
    if (type === 'RecordRetracted') add((data as Retraction).retracts, { retractedBy: id });
    if (type === 'RecordDisputed') {
      const { disputes } = data as DisputeEvent['data'];
      add(disputes, { disputedBy: [...(setRight.get(disputes)?.disputedBy ?? []), id] });
    }
    const successor = pathway[index + 1];
    if (type !== 'RecordCorrected' || successor === undefined) continue;
    add((data as Correction).corrects, { correctedBy: successor.id });
  }
  return setRight;
}
