import { eventIdBytes } from '../store/event-id.js';
import type { ProposedEvent } from '../store/event-log-types.js';
import type { Shared, Streams } from '../wire/client-protocol.js';
import { type GrpcFailure, invalidArgument } from '../wire/grpc-failure.js';

const LONGEST_NAME = 1_024;

/** @throws GrpcFailure when there is no name, or it is `$all`, which is no stream that can be written or read by name */
export function streamNameOf(identifier: Shared.StreamIdentifier | undefined): string {
  const name = identifier ? Buffer.from(identifier.getStreamName_asU8()).toString('utf8') : '';
  if (name === '') throw invalidArgument('the name of the stream is missing');
  if (name === '$all') throw invalidArgument('$all is not a stream that can be named here');
  if (name.length > LONGEST_NAME) {
    throw invalidArgument(`the name of a stream may have ${LONGEST_NAME} characters`);
  }
  return name;
}

/** The text form of a UUID, in lower case; the text as it is when it is none. */
export function uuidText(uuid: Shared.UUID | undefined): string {
  const structured = uuid?.getStructured();
  if (!structured) return (uuid?.getString() ?? '').toLowerCase();
  const half = (bits: string) => BigInt.asUintN(64, BigInt(bits)).toString(16).padStart(16, '0');
  const hex = half(structured.getMostSignificantBits()) + half(structured.getLeastSignificantBits());
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

type ProposedMessage = Streams.AppendReq.ProposedMessage | Streams.BatchAppendReq.ProposedMessage;

/** @throws GrpcFailure when the id is no UUID or the type is missing */
export function proposedEvent(message: ProposedMessage): ProposedEvent {
  const id = uuidText(message.getId());
  const idBytes = eventIdBytes(id);
  if (!idBytes) throw invalidArgument('the id of an event must be a UUID');
  const properties = message.getMetadataMap();
  return {
    id,
    idBytes,
    type: required(properties.get('type'), 'type'),
    contentType: required(properties.get('content-type'), 'content-type'),
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

/** What counts against the largest append: data, metadata, and the type in UTF-16, as in EventStoreDB. */
export const sizeOf = (event: ProposedEvent): number =>
  event.data.length + event.metadata.length + 2 * event.type.length;

function required(value: string | undefined, name: string): string {
  if (!value) throw missing(name);
  return value;
}

const missing = (name: string): GrpcFailure => invalidArgument(`the property ${name} of an event is missing`);
