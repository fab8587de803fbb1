import { AllReader } from '../store/all-reader.js';
import type { EventLog } from '../store/event-log.js';
import type { GroupCommit } from '../store/group-commit.js';
import type { StreamReader } from '../store/stream-reader.js';
import type { GrpcCall } from '../wire/grpc-call.js';
import { AllFeed } from './all-feed.js';
import { withStructuredId } from './read-answers.js';
import { readToTheEnd } from './read-call.js';
import { type ReadRequest, readRequestOf } from './read-request.js';
import { StreamFeed } from './stream-feed.js';
import { type Feed, subscribe } from './subscription.js';

/** Read: a stream or $all, once or as a subscription. */
export async function handleRead(
  call: GrpcCall,
  log: EventLog,
  commit: GroupCommit,
  reader: StreamReader,
): Promise<void> {
  const request = readRequestOf(await call.message());
  const { count } = request;
  if (count !== 'subscription') return readToTheEnd(call, { ...request, count }, log, reader);
  return subscribe(call, commit, feedOf(call, request, log, reader));
}

function feedOf(call: GrpcCall, request: ReadRequest, log: EventLog, reader: StreamReader): Feed {
  const { source, from, filter } = request;
  const prepared = request.structuredIds ? withStructuredId : (frame: Buffer) => frame;
  if (source.kind === 'all') {
    const position = from === 'start' ? 0 : from === 'end' ? log.lastPosition : from;
    return new AllFeed(
      call,
      new AllReader(log, filter?.filter),
      position,
      filter?.checkpointInterval,
      prepared,
    );
  }
  const last = from === 'start' ? -1 : from === 'end' ? reader.lastRevision(source.name) : from;
  return new StreamFeed(call, reader, source.name, last + 1, prepared);
}
