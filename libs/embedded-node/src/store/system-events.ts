import { randomUUID } from 'node:crypto';
import { bytesOfUuid } from './event-id.js';
import type { ProposedEvent } from './event-log-types.js';

/** The event with which a stream's metadata are set. */
export const metadataEvent = (data: Uint8Array): ProposedEvent => systemEvent('$metadata', data);

/** The event with which a stream ends for good. */
export const tombstoneEvent = (): ProposedEvent => systemEvent('$streamDeleted', new Uint8Array());

export const newIdBytes = (): Buffer => bytesOfUuid(randomUUID());

function systemEvent(type: string, data: Uint8Array): ProposedEvent {
  const id = randomUUID();
  const idBytes = bytesOfUuid(id);
  return { id, idBytes, type, contentType: 'application/json', data, metadata: new Uint8Array() };
}
