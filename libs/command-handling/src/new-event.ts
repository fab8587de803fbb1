import { allContracts, type EventMetadata } from '#contracts';
import { eventIdFor, type NewEvent } from '#event-store';
import type { CommandEnvelope } from './command-envelope.js';

const SCHEMA_VERSIONS = new Map<string, number>(
  allContracts.map(({ type, schemaVersion }) => [type, schemaVersion]),
);

/** An event that a command made, told apart from its others by `index`. */
export function newEvent(
  stream: string,
  event: { readonly type: string; readonly data: unknown },
  index: number,
  envelope: CommandEnvelope,
  commandFingerprint: string,
): NewEvent {
  return {
    id: eventIdFor(`${stream}/${envelope.commandId}`, index),
    type: event.type,
    data: event.data,
    metadata: metadataOf(event.type, envelope, commandFingerprint),
  };
}

/** What stands beside every event of a command. */
export function metadataOf(
  type: string,
  envelope: CommandEnvelope,
  commandFingerprint: string,
): EventMetadata {
  return {
    $correlationId: envelope.correlationId ?? envelope.commandId,
    $causationId: envelope.causationId ?? envelope.commandId,
    commandId: envelope.commandId,
    commandFingerprint,
    schemaVersion: SCHEMA_VERSIONS.get(type) ?? 1,
    authority: envelope.authority,
    actor: envelope.actor,
    source: envelope.source,
  };
}
