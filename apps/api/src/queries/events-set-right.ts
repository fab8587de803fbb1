import type { EventOf, RecordCorrected, RecordRetracted } from '#contracts';
import type { StoredEvent } from '#event-store';

type Correction = EventOf<typeof RecordCorrected>['data'];
type Retraction = EventOf<typeof RecordRetracted>['data'];

/** What an event that counts no longer says of that. */
export interface SetRight {
  readonly correctedBy?: string;
  readonly retractedBy?: string;
}

/**
 * The events that were corrected or retracted, by their ids. What corrects comes right after the correction in its stream (COR-1).
 *
 * @param events in the order of recording, of several streams
 */
export function eventsSetRight(events: readonly StoredEvent[]): ReadonlyMap<string, SetRight> {
  const setRight = new Map<string, SetRight>();
  const corrections = new Map<string, string>();
  for (const { id, type, data, stream } of events) {
    const corrected = corrections.get(stream);
    if (corrected !== undefined) setRight.set(corrected, { correctedBy: id });
    corrections.delete(stream);
    if (type === 'RecordRetracted' || type === 'BenefitFactRetracted') {
      setRight.set((data as Retraction).retracts, { retractedBy: id });
    }
    if (type === 'RecordCorrected' || type === 'BenefitFactCorrected') {
      corrections.set(stream, (data as Correction).corrects);
    }
  }
  return setRight;
}
