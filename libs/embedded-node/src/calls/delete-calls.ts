import type { GroupCommit } from '../store/group-commit.js';
import { isMetastream } from '../store/stream-name.js';
import { streams } from '../wire/client-protocol.js';
import { decoded } from '../wire/decoded.js';
import type { GrpcCall } from '../wire/grpc-call.js';
import { invalidArgument } from '../wire/grpc-failure.js';
import { expectedRevisionOf } from './expected-revision.js';
import { asGrpcFailure } from './failures.js';
import { streamNameOf } from './request-fields.js';
import { writeBefore } from './writing.js';

/** Delete: the stream can be written again. */
export async function handleDelete(call: GrpcCall, commit: GroupCommit): Promise<void> {
  const options = decoded(streams.DeleteReq, await call.message()).getOptions();
  if (!options) throw invalidArgument('the options of the delete are missing');
  const position = await markDeleted(call, commit, options, 'delete');
  call.write(
    new streams.DeleteResp().setPosition(
      new streams.DeleteResp.Position().setCommitPosition(position).setPreparePosition(position),
    ),
  );
  call.end();
}

/** Tombstone: the stream can never be written again. */
export async function handleTombstone(call: GrpcCall, commit: GroupCommit): Promise<void> {
  const options = decoded(streams.TombstoneReq, await call.message()).getOptions();
  if (!options) throw invalidArgument('the options of the tombstone are missing');
  const position = await markDeleted(call, commit, options, 'tombstone');
  call.write(
    new streams.TombstoneResp().setPosition(
      new streams.TombstoneResp.Position().setCommitPosition(position).setPreparePosition(position),
    ),
  );
  call.end();
}

type DeleteOptions = Parameters<typeof expectedRevisionOf>[0] & {
  getStreamIdentifier(): Parameters<typeof streamNameOf>[0];
  hasRevision(): boolean;
  getRevision(): string;
};

async function markDeleted(
  call: GrpcCall,
  commit: GroupCommit,
  options: DeleteOptions,
  how: 'delete' | 'tombstone',
): Promise<string> {
  const name = streamNameOf(options.getStreamIdentifier());
  if (isMetastream(name))
    throw invalidArgument('metadata are replaced by new metadata; they can not be deleted');
  const expected = expectedRevisionOf(options, options.hasRevision() ? options.getRevision() : undefined);
  try {
    return String(await writeBefore(commit, call.deadline, 0, (log) => log[how](name, expected)));
  } catch (reason) {
    throw asGrpcFailure(reason);
  }
}
