import { WrongExpectedRevision } from '../store/append-refusals.js';
import type { Appended, ProposedEvent } from '../store/event-log-types.js';
import type { GroupCommit } from '../store/group-commit.js';
import { type Streams, shared, streams } from '../wire/client-protocol.js';
import { decoded } from '../wire/decoded.js';
import type { GrpcCall } from '../wire/grpc-call.js';
import { invalidArgument } from '../wire/grpc-failure.js';
import { expectedRevisionOf } from './expected-revision.js';
import { AppendTooLarge, asGrpcFailure } from './failures.js';
import { proposedEvent, sizeOf, streamNameOf } from './request-fields.js';
import { writeBefore } from './writing.js';

/** Append: the options first, then one message for each event. The client uses it for calls with credentials of their own. */
export async function handleAppend(
  call: GrpcCall,
  commit: GroupCommit,
  maxAppendBytes: number,
): Promise<void> {
  try {
    const { options, events, bytes } = await readRequest(call, maxAppendBytes);
    if (call.ended) return;
    const name = streamNameOf(options.getStreamIdentifier());
    const expected = expectedRevisionOf(options, options.hasRevision() ? options.getRevision() : undefined);
    const appended = await writeBefore(commit, call.deadline, bytes, (log) =>
      log.append(name, expected, events),
    );
    call.write(new streams.AppendResp().setSuccess(success(appended)));
    call.end();
  } catch (reason) {
    if (!(reason instanceof WrongExpectedRevision)) throw asGrpcFailure(reason);
    call.write(new streams.AppendResp().setWrongExpectedVersion(wrongExpectedVersion(reason)));
    call.end();
  }
}

async function readRequest(call: GrpcCall, maxAppendBytes: number) {
  let options: Streams.AppendReq.Options | undefined;
  const events: ProposedEvent[] = [];
  let bytes = 0;
  for await (const message of call.messages()) {
    const request = decoded(streams.AppendReq, message);
    options ??= request.getOptions();
    const proposed = request.getProposedMessage();
    if (!proposed) continue;
    const event = proposedEvent(proposed);
    bytes += sizeOf(event);
    if (bytes > maxAppendBytes) throw new AppendTooLarge(maxAppendBytes);
    events.push(event);
  }
  if (!options) throw invalidArgument('the options of the append are missing');
  return { options, events, bytes };
}

function success({ revision, position }: Appended): Streams.AppendResp.Success {
  const result = new streams.AppendResp.Success();
  if (revision < 0) result.setNoStream(new shared.Empty());
  else result.setCurrentRevision(String(revision));
  return result.setPosition(
    new streams.AppendResp.Position()
      .setCommitPosition(String(position))
      .setPreparePosition(String(position)),
  );
}

function wrongExpectedVersion(reason: WrongExpectedRevision): Streams.AppendResp.WrongExpectedVersion {
  const refusal = new streams.AppendResp.WrongExpectedVersion();
  if (reason.actual < 0) refusal.setCurrentNoStream(new shared.Empty());
  else refusal.setCurrentRevision(String(reason.actual));
  if (typeof reason.expected === 'bigint') return refusal.setExpectedRevision(String(reason.expected));
  if (reason.expected === 'any') return refusal.setExpectedAny(new shared.Empty());
  if (reason.expected === 'no_stream') return refusal.setExpectedNoStream(new shared.Empty());
  return refusal.setExpectedStreamExists(new shared.Empty());
}
