import { createRequire } from 'node:module';
import type * as Gossip from '@eventstore/db-client/generated/gossip_pb.js';
import type * as ServerFeatures from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type * as Shared from '@eventstore/db-client/generated/shared_pb.js';
import type * as Status from '@eventstore/db-client/generated/status_pb.js';
import type * as Streams from '@eventstore/db-client/generated/streams_pb.js';

/*
 * EventStoreDB's messages, as the official client ships them compiled. This is the only file that knows where they are:
 * the node speaks exactly the protocol of the client version that the product is built with.
 */
const load = createRequire(import.meta.url);
const loadBesideClient = createRequire(load.resolve('@eventstore/db-client'));

export const streams = load('@eventstore/db-client/generated/streams_pb.js') as typeof Streams;
export const shared = load('@eventstore/db-client/generated/shared_pb.js') as typeof Shared;
export const status = load('@eventstore/db-client/generated/status_pb.js') as typeof Status;
export const gossip = load('@eventstore/db-client/generated/gossip_pb.js') as typeof Gossip;
export const serverFeatures = load(
  '@eventstore/db-client/generated/serverfeatures_pb.js',
) as typeof ServerFeatures;

export type { Gossip, ServerFeatures, Shared, Status, Streams };

/** A message of `google.protobuf.Any`: what the client unpacks the reason of a refused batch from. */
export interface PackedMessage {
  pack(serialized: Uint8Array, typeName: string): void;
}

const { Any } = loadBesideClient('google-protobuf/google/protobuf/any_pb.js') as {
  Any: new () => PackedMessage;
};
const { Empty } = loadBesideClient('google-protobuf/google/protobuf/empty_pb.js') as {
  Empty: new () => GoogleEmpty;
};

/** The type that the client's messages use for `google.protobuf.Empty`. */
export type GoogleEmpty = NonNullable<Parameters<Shared.WrongExpectedVersion['setExpectedAny']>[0]>;
type GoogleAny = NonNullable<Parameters<Status.Status['setDetails']>[0]>;

export const googleEmpty = (): GoogleEmpty => new Empty();

export function packed(message: { serializeBinary(): Uint8Array }, typeName: string): GoogleAny {
  const any = new Any();
  any.pack(message.serializeBinary(), typeName);
  return any as unknown as GoogleAny;
}
