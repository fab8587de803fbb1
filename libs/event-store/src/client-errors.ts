import {
  AccessDeniedError,
  InvalidArgumentError,
  isCommandError,
  MaxAppendSizeExceededError,
  StreamDeletedError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import type { ExpectedRevision } from './event-store.js';
import {
  EventStoreUnavailable,
  EventTooLarge,
  RevisionConflict,
  StreamDeleted,
} from './event-store-errors.js';

/** The client's error in the port's words. An error that is not the client's stays what it is. */
export function portError(error: unknown, stream: string, expected: ExpectedRevision = 'any'): unknown {
  if (error instanceof WrongExpectedVersionError) {
    const actual = error.actualVersion;
    return new RevisionConflict(stream, expected, typeof actual === 'bigint' ? Number(actual) : 'no-stream');
  }
  if (error instanceof StreamDeletedError) return new StreamDeleted(stream);
  if (error instanceof MaxAppendSizeExceededError) return new EventTooLarge(error.maxAppendSize);
  return isNoAnswer(error) ? new EventStoreUnavailable({ cause: error }) : error;
}

/** Whether asking again later can help: no connection, no answer in time, no leader, broken off in between. */
export function isNoAnswer(error: unknown): boolean {
  if (error instanceof EventStoreUnavailable) return true;
  if (error instanceof AccessDeniedError || error instanceof InvalidArgumentError) return false;
  if (!(error instanceof Error)) return false;
  // Some calls of the client let gRPC's own errors through, which have a number for a code.
  if (isCommandError(error) || ('code' in error && typeof error.code === 'number')) return true;
  return error.message.startsWith('Failed to discover');
}
