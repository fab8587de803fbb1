import { shared, streams } from '../wire/client-protocol.js';
import { grpcFrame, messageOfFrame } from '../wire/grpc-frames.js';
import type { ProposedEvent } from './event-log-types.js';

/** 100 ns each, the unit of EventStoreDB's `created`. */
const TICKS_PER_MILLISECOND = 10_000n;

export interface EventPlace {
  readonly streamName: string;
  /** As it goes over the wire: a tombstone has the largest revision. */
  readonly revision: string;
  readonly position: number;
  /** Milliseconds since the epoch. */
  readonly recordedAt: number;
}

/** The complete answer `ReadResp` with its gRPC prefix, so that a read sends it as it is. */
export function eventFrame(event: ProposedEvent, place: EventPlace): Buffer {
  const position = String(place.position);
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent();
  recorded.setId(new shared.UUID().setString(event.id));
  recorded.setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(place.streamName)));
  recorded.setStreamRevision(place.revision);
  recorded.setPreparePosition(position);
  recorded.setCommitPosition(position);
  recorded
    .getMetadataMap()
    .set('type', event.type)
    .set('content-type', event.contentType)
    .set('created', String(BigInt(place.recordedAt) * TICKS_PER_MILLISECOND));
  recorded.setCustomMetadata(event.metadata);
  recorded.setData(event.data);
  const read = new streams.ReadResp.ReadEvent();
  read.setEvent(recorded);
  read.setCommitPosition(position);
  return grpcFrame(new streams.ReadResp().setEvent(read).serializeBinary());
}

/** The data of a recorded event, out of its frame. */
export function dataOfFrame(frame: Uint8Array): { data: Uint8Array; contentType: string } {
  const event = streams.ReadResp.deserializeBinary(messageOfFrame(frame)).getEvent()?.getEvent();
  return {
    data: event?.getData_asU8() ?? new Uint8Array(),
    contentType: event?.getMetadataMap().get('content-type') ?? '',
  };
}
