import { StreamIsDeleted, WrongExpectedRevision } from './append-refusals.js';
import type { ExpectedRevision } from './event-log-types.js';

/** What is asked of a stream before it is written. */
export interface StreamFacts {
  readonly name: string;
  /** -1 when no event was ever written. */
  readonly lastRevision: number;
  readonly isTombstoned: boolean;
  readonly isSoftDeleted: boolean;
  hasMetadata(): boolean;
  /** The revision of the newest event with this id in the stream. */
  revisionOf(eventId: Buffer): number | undefined;
  isAt(revision: number, eventId: Buffer): boolean;
}

/** Write the events, or answer with the revision up to which the same events were written before. */
export type AppendDecision =
  | { readonly kind: 'write' }
  | { readonly kind: 'already-written'; readonly lastRevision: number };

const WRITE: AppendDecision = { kind: 'write' };

/**
 * EventStoreDB's rules for an append, retries included: an append whose events are all there already, where they would
 * have gone, is answered as if it had been written now.
 * @throws WrongExpectedRevision, StreamIsDeleted
 */
export function decideAppend(
  stream: StreamFacts,
  expected: ExpectedRevision,
  eventIds: readonly Buffer[],
): AppendDecision {
  if (stream.isTombstoned) throw new StreamIsDeleted(stream.name);
  if (expected === 'stream_exists') refuseWhenMissing(stream);
  if (expected === 'any' || expected === 'stream_exists') return decideByEventId(stream, expected, eventIds);

  const expectedLast = expected === 'no_stream' ? -1n : expected;
  if (expectedLast === BigInt(stream.lastRevision)) return WRITE;
  if (expectedLast > BigInt(stream.lastRevision)) throw wrong(stream, expected);
  const firstRevision = Number(expectedLast) + 1;
  const sameUpTo = eventIds.findIndex((id, index) => !stream.isAt(firstRevision + index, id));
  if (sameUpTo === -1 && eventIds.length > 0) {
    return { kind: 'already-written', lastRevision: firstRevision + eventIds.length - 1 };
  }
  // A deleted stream may be begun again as if it had never been.
  if (sameUpTo === 0 && expected === 'no_stream' && stream.isSoftDeleted) return WRITE;
  throw wrong(stream, expected);
}

function refuseWhenMissing(stream: StreamFacts): void {
  if (stream.isSoftDeleted) throw new StreamIsDeleted(stream.name);
  if (stream.lastRevision < 0 && !stream.hasMetadata()) throw wrong(stream, 'stream_exists');
}

function decideByEventId(
  stream: StreamFacts,
  expected: ExpectedRevision,
  eventIds: readonly Buffer[],
): AppendDecision {
  let lastRevision: number | undefined;
  for (const [index, id] of eventIds.entries()) {
    const revision = stream.revisionOf(id);
    // The first is new: all are. The first was there and this one was not: it is not the same append.
    if (revision === undefined && index === 0) return WRITE;
    if (revision === undefined) throw wrong(stream, expected);
    lastRevision = revision;
  }
  return lastRevision === undefined ? WRITE : { kind: 'already-written', lastRevision };
}

const wrong = (stream: StreamFacts, expected: ExpectedRevision): WrongExpectedRevision =>
  new WrongExpectedRevision(stream.name, expected, stream.lastRevision);
