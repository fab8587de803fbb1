import type { EventLog } from '../store/event-log.js';
import type { GroupCommit } from '../store/group-commit.js';
import type { StreamReader } from '../store/stream-reader.js';
import type { CallHandler } from '../wire/grpc-server.js';
import { handleAppend } from './append-call.js';
import { BatchAppendCall } from './batch-append-call.js';
import { handleDelete, handleTombstone } from './delete-calls.js';
import { handleGossip, type NodeAddress } from './gossip-call.js';
import { handleRead } from './read-handler.js';
import { handleServerFeatures } from './server-features-call.js';

export interface CallContext {
  readonly log: EventLog;
  readonly commit: GroupCommit;
  readonly reader: StreamReader;
  readonly maxAppendBytes: number;
  readonly address: NodeAddress;
}

/** The methods that are there, by their paths. Every other one is answered with UNIMPLEMENTED. */
export function callsOf({
  log,
  commit,
  reader,
  maxAppendBytes,
  address,
}: CallContext): Map<string, CallHandler> {
  const streams = '/event_store.client.streams.Streams';
  const calls = new Map<string, CallHandler>([
    [`${streams}/Read`, (call) => handleRead(call, log, commit, reader)],
    [`${streams}/Append`, (call) => handleAppend(call, commit, maxAppendBytes)],
    [`${streams}/BatchAppend`, (call) => new BatchAppendCall(call, commit, maxAppendBytes).run()],
    [`${streams}/Delete`, (call) => handleDelete(call, commit)],
    [`${streams}/Tombstone`, (call) => handleTombstone(call, commit)],
    ['/event_store.client.gossip.Gossip/Read', (call) => handleGossip(call, address)],
  ]);
  const features = '/event_store.client.server_features.ServerFeatures/GetSupportedMethods';
  const announced = [...calls.keys(), features];
  return calls.set(features, (call) => handleServerFeatures(call, announced));
}
