import type { ExpectedRevision } from './event-log-types.js';

/** The stream is not where the writer thinks it is. */
export class WrongExpectedRevision extends Error {
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    /** Revision of the last event; -1 when the stream has none. */
    readonly actual: number,
  ) {
    super(`stream is at revision ${actual}, not ${expected}`);
    this.name = 'WrongExpectedRevision';
  }
}

/** The stream has a tombstone (or is deleted and was expected to exist). */
export class StreamIsDeleted extends Error {
  constructor(readonly stream: string) {
    super('the stream is deleted');
    this.name = 'StreamIsDeleted';
  }
}
