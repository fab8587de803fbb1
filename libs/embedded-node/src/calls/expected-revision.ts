import type { ExpectedRevision } from '../store/event-log-types.js';
import { invalidArgument } from '../wire/grpc-failure.js';

interface Expectation {
  hasAny(): boolean;
  hasNoStream(): boolean;
  hasStreamExists(): boolean;
}

/** @throws GrpcFailure when the request expects nothing at all */
export function expectedRevisionOf(options: Expectation, revision: string | undefined): ExpectedRevision {
  if (revision !== undefined) return BigInt(revision);
  if (options.hasAny()) return 'any';
  if (options.hasNoStream()) return 'no_stream';
  if (options.hasStreamExists()) return 'stream_exists';
  throw invalidArgument('the expected revision of the stream is missing');
}
