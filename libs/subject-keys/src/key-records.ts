import type { WrappedKey } from './master-key.js';

/** What the key store holds of one person: the wrapped key, or the tombstone of a destroyed one. */
export type KeyRecord = WrappedKey | 'destroyed';

/** A version of the master key that the key store knows of. */
export interface KnownVersion {
  readonly version: string;
  /** How many keys are wrapped under it. */
  readonly keys: number;
  readonly isRetired: boolean;
}

/** What a key store has to be able to do. It sees wrapped keys only. */
export interface KeyRecords {
  /** The records there are; a person without one is absent from the result. */
  find(subjectIds: readonly string[]): Promise<ReadonlyMap<string, KeyRecord>>;

  /**
   * Stores the wrapped keys of those who have no record yet, durably; whoever came first has won. What is wrapped under a retired
   * version is left out.
   */
  insertMissing(wrapped: ReadonlyMap<string, WrappedKey>): Promise<void>;

  /** Replaces the record, or its absence, by a tombstone, and leaves as little of the wrapped key as the store allows. */
  destroy(subjectId: string): Promise<void>;

  /** Notes the version that the key store begins with, unless it has begun already. */
  beginWith(version: string): Promise<void>;

  /** Notes that keys may be wrapped under the version. */
  begin(version: string): Promise<void>;

  /** Every version that was begun and not forgotten, and how many keys each has. */
  versions(): Promise<readonly KnownVersion[]>;

  /** How many people's keys were destroyed. */
  destroyedKeys(): Promise<number>;

  /** Some of the keys that are wrapped under another version. */
  underAnotherVersion(current: string, limit: number): Promise<ReadonlyMap<string, WrappedKey>>;

  /** Puts each key wrapped anew in the place of the one that it was made of; where another is there now, nothing changes. */
  replace(
    rewrapped: ReadonlyMap<string, { readonly before: WrappedKey; readonly after: WrappedKey }>,
  ): Promise<void>;

  /**
   * Retires all versions but one: nothing can be stored under them any more.
   * @returns whether it did; not while keys are wrapped under another
   */
  retireAllBut(current: string): Promise<boolean>;

  close(): Promise<void>;
}
