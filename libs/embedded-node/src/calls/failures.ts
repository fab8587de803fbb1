import { StreamIsDeleted, WrongExpectedRevision } from '../store/append-refusals.js';
import type { ExpectedRevision } from '../store/event-log-types.js';
import { DeadlinePassed, LogNotWritable } from '../store/write-failures.js';
import { deadlineExceeded, GrpcFailure, GrpcStatus } from '../wire/grpc-failure.js';

/** An append of more bytes than allowed. */
export class AppendTooLarge extends Error {
  constructor(readonly maxBytes: number) {
    super(`the events of one append may have ${maxBytes} bytes together`);
    this.name = 'AppendTooLarge';
  }
}

/** How EventStoreDB writes an expectation that is no revision. */
const NUMBER_OF: Readonly<Record<string, string>> = { no_stream: '-1', any: '-2', stream_exists: '-4' };
const numberOf = (expected: ExpectedRevision): string =>
  typeof expected === 'bigint' ? String(expected) : (NUMBER_OF[expected] ?? '-2');

export const streamDeleted = (stream: string): GrpcFailure =>
  new GrpcFailure(GrpcStatus.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });

/** What the store refused, as the status and metadata from which the client makes its own errors. */
export function asGrpcFailure(reason: unknown): unknown {
  if (reason instanceof StreamIsDeleted) return streamDeleted(reason.stream);
  if (reason instanceof WrongExpectedRevision) {
    return new GrpcFailure(
      GrpcStatus.FAILED_PRECONDITION,
      `WrongExpectedVersion. Stream: ${reason.stream}, Expected version: ${numberOf(reason.expected)}, Actual version: ${reason.actual}`,
      {
        exception: 'wrong-expected-version',
        'stream-name': reason.stream,
        'expected-version': numberOf(reason.expected),
        ...(reason.actual < 0 ? {} : { 'actual-version': String(reason.actual) }),
      },
    );
  }
  if (reason instanceof AppendTooLarge) {
    return new GrpcFailure(
      GrpcStatus.INVALID_ARGUMENT,
      `Maximum Append Size of ${reason.maxBytes} Exceeded.`,
      { exception: 'maximum-append-size-exceeded', 'maximum-append-size': String(reason.maxBytes) },
    );
  }
  if (reason instanceof DeadlinePassed) return deadlineExceeded();
  if (reason instanceof LogNotWritable) {
    return new GrpcFailure(GrpcStatus.UNAVAILABLE, 'the log could not be written; nothing was stored');
  }
  return reason;
}
