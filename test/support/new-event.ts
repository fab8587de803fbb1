import { contractOfType } from '#contracts';
import { type NewEvent, newIdentifier } from '#event-store';

/** An event as a test records it, of the version that is written now. */
export function newEvent(type: string, data: unknown, id: string = newIdentifier()): NewEvent {
  const metadata = {
    $correlationId: id,
    $causationId: id,
    commandId: id,
    commandFingerprint: 'test',
    schemaVersion: contractOfType(type)?.schemaVersion ?? 1,
    authority: 'employment-authority',
    actor: 'test',
    source: 'test',
  } as const;
  return { id, type, data, metadata };
}
