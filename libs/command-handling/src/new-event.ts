import { allContracts, type EventMetadata } from '#contracts';
import { eventIdFor, type NewEvent } from '#event-store';
import type { CommandEnvelope } from './command-envelope.js';
import type { EventOrigin } from './decider.js';

const SCHEMA_VERSIONS = new Map<string, number>(
  allContracts.map(({ type, schemaVersion }) => [type, schemaVersion]),
);

/** An event that was decided, with the identifier that it will have. */
export interface DecidedEvent<Event = { readonly type: string; readonly data: unknown }> {
  readonly event: Event;
  readonly origin: EventOrigin & { readonly command: string };
}

/** Where an event comes from that a command makes, told apart from its others by `index`. */
export function originOf(
  stream: string,
  command: { readonly type: string },
  index: number,
  { commandId, authority }: CommandEnvelope,
): DecidedEvent['origin'] {
  return { id: eventIdFor(`${stream}/${commandId}`, index), authority, command: command.type };
}

export function newEvent(
  { event, origin }: DecidedEvent,
  envelope: CommandEnvelope,
  commandFingerprint: string,
): NewEvent {
  return {
    id: origin.id,
    type: event.type,
    data: event.data,
    metadata: { ...metadataOf(event.type, envelope, commandFingerprint), command: origin.command },
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
