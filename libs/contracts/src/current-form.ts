import type { EventContract } from './event-contract.js';
import type { EventMetadata } from './event-metadata.js';
import { upcast } from './upcasting.js';

interface OfSomeVersion {
  readonly type: string;
  readonly data: unknown;
  readonly metadata: Partial<EventMetadata>;
}

/**
 * The event as the newest version of its contract has it. One that does not say its version was written by another program
 * and stays as it is.
 * @throws NewerSchemaVersion
 */
export function currentForm<Event extends OfSomeVersion>(contract: EventContract, event: Event): Event {
  const { schemaVersion } = event.metadata;
  if (schemaVersion === contract.schemaVersion || typeof schemaVersion !== 'number') return event;
  const upcasters = contract.earlier.map((earlier) => earlier.upcast);
  return {
    ...event,
    data: upcast(contract.type, upcasters, schemaVersion, event.data),
    metadata: { ...event.metadata, schemaVersion: contract.schemaVersion },
  };
}
