import type { AllStreamRecordedEvent, RecordedEvent } from '@eventstore/db-client';
import type { EventMetadata } from '#contracts';
import type { StoredEvent } from './event-store.js';
import { positionOf } from './position.js';

/** The client's event in the port's words. */
export function storedEventOf(recorded: RecordedEvent | AllStreamRecordedEvent): StoredEvent {
  if (recorded.position === undefined) {
    throw new Error(
      `the store did not say where event ${recorded.id} stands; EventStoreDB 22.6 and later do`,
    );
  }
  return {
    id: recorded.id,
    type: recorded.type,
    data: recorded.data,
    metadata: (recorded.metadata ?? {}) as unknown as EventMetadata,
    stream: recorded.streamId,
    revision: Number(recorded.revision),
    position: positionOf(recorded.position),
    recordedAt: recorded.created,
  };
}
