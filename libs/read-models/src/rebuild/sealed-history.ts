import type { Position, StoredEvent } from '#event-store';

/** The part of the log that is sealed in files, which are read many times as fast as the store. */
export interface SealedHistory {
  /**
   * Sealed events of the projected categories after a place, in their order, many at once, as they are stored. What can't be read is
   * left out at the end: the store has it.
   */
  eventsAfter(after: Position | undefined): AsyncIterable<readonly StoredEvent[]>;
}
