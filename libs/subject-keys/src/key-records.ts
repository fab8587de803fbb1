/** What the key store holds of one person: the wrapped key, or the tombstone of a destroyed one. */
export type KeyRecord = Buffer | 'destroyed';

/** What a key store has to be able to do. It sees wrapped keys only. */
export interface KeyRecords {
  /** The records there are; a person without one is absent from the result. */
  find(subjectIds: readonly string[]): Promise<ReadonlyMap<string, KeyRecord>>;

  /** Stores the wrapped keys of those who have no record yet, durably; whoever came first has won. */
  insertMissing(wrapped: ReadonlyMap<string, Buffer>): Promise<void>;

  /** Replaces the record, or its absence, by a tombstone, and leaves as little of the wrapped key as the store allows. */
  destroy(subjectId: string): Promise<void>;

  /** The digest of the master key that the store was begun with; `proposed` when this is the beginning. */
  masterKeyDigest(proposed: Buffer): Promise<Buffer>;

  close(): Promise<void>;
}
