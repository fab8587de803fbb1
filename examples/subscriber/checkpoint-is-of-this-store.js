// @ts-check
import { StreamNotFoundError } from '@eventstore/db-client';

/** @typedef {import('@eventstore/db-client').EventStoreDBClient} EventStoreDBClient */

/** The store does not hold the event that the checkpoint stands behind. */
export class CheckpointOfAnotherStore extends Error {
  /** @param {string} stream @param {number} revision */
  constructor(stream, revision) {
    super(
      `event ${revision} of ${stream} is not the one that was read last: this is another store, or an older state of it. ` +
        'Begin with an empty ledger, or point at the right store.',
    );
    this.name = 'CheckpointOfAnotherStore';
  }
}

/**
 * Going on in another store, or in one that was restored from a backup, would leave a gap that nobody notices.
 *
 * @param {EventStoreDBClient} client
 * @param {{ event: string | null, stream: string, revision: number } | undefined} checkpoint
 */
export async function checkpointIsOfThisStore(client, checkpoint) {
  if (checkpoint === undefined || checkpoint.event === null) return;
  const { event: id, stream, revision } = checkpoint;
  try {
    for await (const { event } of client.readStream(stream, {
      fromRevision: BigInt(revision),
      maxCount: 1,
    })) {
      if (event?.id === id) return;
    }
  } catch (error) {
    if (!(error instanceof StreamNotFoundError)) throw error;
  }
  throw new CheckpointOfAnotherStore(stream, revision);
}
