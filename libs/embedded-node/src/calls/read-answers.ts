import { type Streams, shared, streams } from '../wire/client-protocol.js';
import { grpcFrame, messageOfFrame } from '../wire/grpc-frames.js';

export const confirmation = (subscriptionId: string): Streams.ReadResp =>
  new streams.ReadResp().setConfirmation(
    new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(subscriptionId),
  );

export const checkpoint = (position: number): Streams.ReadResp =>
  new streams.ReadResp().setCheckpoint(
    new streams.ReadResp.Checkpoint()
      .setCommitPosition(String(position))
      .setPreparePosition(String(position)),
  );

export const caughtUp = (): Streams.ReadResp =>
  new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());

export const streamNotFound = (name: string): Streams.ReadResp =>
  new streams.ReadResp().setStreamNotFound(
    new streams.ReadResp.StreamNotFound().setStreamIdentifier(
      new shared.StreamIdentifier().setStreamName(Buffer.from(name)),
    ),
  );

/** The stored frame with the event's id as two numbers, for clients that ask for it; the official client does not. */
export function withStructuredId(frame: Buffer): Buffer {
  const answer = streams.ReadResp.deserializeBinary(messageOfFrame(frame));
  const event = answer.getEvent()?.getEvent();
  const hex = (event?.getId()?.getString() ?? '').replaceAll('-', '');
  const half = (digits: string) => String(BigInt.asIntN(64, BigInt(`0x${digits}`)));
  event?.setId(
    new shared.UUID().setStructured(
      new shared.UUID.Structured()
        .setMostSignificantBits(half(hex.slice(0, 16)))
        .setLeastSignificantBits(half(hex.slice(16))),
    ),
  );
  return grpcFrame(answer.serializeBinary());
}
