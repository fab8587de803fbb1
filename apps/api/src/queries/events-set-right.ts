import type { DisputeEvent, EventOf, RecordCorrected, RecordRetracted } from '#contracts';
import type { StoredEvent } from '#event-store';

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
 * The events that were corrected, retracted or disputed, by their ids. What corrects comes right after the correction in its stream
 * (COR-1).
 *
 * @param events in the order of recording, of several streams
 */
export function eventsSetRight(events: readonly StoredEvent[]): ReadonlyMap<string, SetRight> {
  const setRight = new Map<string, SetRight>();
  const add = (eventId: string, said: SetRight) =>
    setRight.set(eventId, { ...setRight.get(eventId), ...said });
  const corrections = new Map<string, string>();
  for (const { id, type, data, stream } of events) {
    const corrected = corrections.get(stream);
    if (corrected !== undefined) add(corrected, { correctedBy: id });
    corrections.delete(stream);
    if (type === 'RecordRetracted' || type === 'BenefitFactRetracted') {
      add((data as Retraction).retracts, { retractedBy: id });
    }
    if (type === 'RecordCorrected' || type === 'BenefitFactCorrected') {
      corrections.set(stream, (data as Correction).corrects);
    }
    if (type === 'RecordDisputed') {
      const { disputes } = data as DisputeEvent['data'];
      add(disputes, { disputedBy: [...(setRight.get(disputes)?.disputedBy ?? []), id] });
    }
  }
  return setRight;
}
