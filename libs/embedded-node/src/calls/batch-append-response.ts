import { StreamIsDeleted, WrongExpectedRevision } from '../store/append-refusals.js';
import type { Appended } from '../store/event-log-types.js';
import { DeadlinePassed } from '../store/write-failures.js';
import {
  googleEmpty,
  packed,
  type Shared,
  type Status,
  type Streams,
  shared,
  status,
  streams,
} from '../wire/client-protocol.js';
import { GrpcFailure, GrpcStatus } from '../wire/grpc-failure.js';
import { AppendTooLarge } from './failures.js';

/** Which append of the call is answered. */
export interface BatchIdentity {
  readonly correlationId: Shared.UUID | undefined;
  readonly stream: Shared.StreamIdentifier | undefined;
}

export function batchSuccess(
  identity: BatchIdentity,
  { revision, position }: Appended,
): Streams.BatchAppendResp {
  const success = new streams.BatchAppendResp.Success();
  if (revision < 0) success.setNoStream(googleEmpty());
  else success.setCurrentRevision(String(revision));
  success.setPosition(
    new shared.AllStreamPosition().setCommitPosition(String(position)).setPreparePosition(String(position)),
  );
  return answer(identity).setSuccess(success);
}

export function batchRefusal(identity: BatchIdentity, reason: unknown): Streams.BatchAppendResp {
  return answer(identity).setError(statusOf(reason));
}

function answer({ correlationId, stream }: BatchIdentity): Streams.BatchAppendResp {
  return new streams.BatchAppendResp()
    .setCorrelationId(correlationId)
    .setStreamIdentifier(stream ?? new shared.StreamIdentifier());
}

/** The client recognizes a refusal by the message that is packed into the status. */
function statusOf(reason: unknown): Status.Status {
  if (reason instanceof WrongExpectedRevision) {
    return refusal('Wrong expected version', wrongExpectedVersion(reason), 'WrongExpectedVersion');
  }
  if (reason instanceof StreamIsDeleted) {
    const identifier = new shared.StreamIdentifier().setStreamName(Buffer.from(reason.stream));
    return refusal(
      'The stream is deleted',
      new shared.StreamDeleted().setStreamIdentifier(identifier),
      'StreamDeleted',
    );
  }
  if (reason instanceof AppendTooLarge) {
    const tooLarge = new shared.MaximumAppendSizeExceeded().setMaxappendsize(reason.maxBytes);
    return refusal(reason.message, tooLarge, 'MaximumAppendSizeExceeded', GrpcStatus.INVALID_ARGUMENT);
  }
  if (reason instanceof DeadlinePassed) {
    return refusal(reason.message, new shared.Timeout(), 'Timeout', GrpcStatus.DEADLINE_EXCEEDED);
  }
  if (reason instanceof GrpcFailure) {
    const bad = new shared.BadRequest().setMessage(reason.message);
    return refusal(reason.message, bad, 'BadRequest', reason.code);
  }
  return refusal('the node could not do this', new shared.Unknown(), 'Unknown', GrpcStatus.UNKNOWN);
}

function refusal(
  message: string,
  details: { serializeBinary(): Uint8Array },
  type: string,
  code: number = GrpcStatus.FAILED_PRECONDITION,
): Status.Status {
  const result = new status.Status();
  result.setCode(code as Parameters<Status.Status['setCode']>[0]);
  result.setMessage(message);
  return result.setDetails(packed(details, `event_store.client.${type}`));
}

function wrongExpectedVersion({ expected, actual }: WrongExpectedRevision): Shared.WrongExpectedVersion {
  const details = new shared.WrongExpectedVersion();
  if (actual < 0) details.setCurrentNoStream(googleEmpty());
  else details.setCurrentStreamRevision(String(actual));
  if (typeof expected === 'bigint') return details.setExpectedStreamPosition(String(expected));
  if (expected === 'any') return details.setExpectedAny(googleEmpty());
  if (expected === 'no_stream') return details.setExpectedNoStream(googleEmpty());
  return details.setExpectedStreamExists(googleEmpty());
}
