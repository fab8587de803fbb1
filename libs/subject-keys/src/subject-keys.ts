import type { KeyObject } from 'node:crypto';

/** A person's own key, 256 random bits. It never leaves the process unwrapped, and a log line cannot show it. */
export type SubjectKey = KeyObject;

/** The person's key was destroyed: nothing can be sealed for them or opened of theirs any more, and no new key is made. */
export class SubjectKeyDestroyed extends Error {
  constructor(readonly subjectId: string) {
    super(`the key of ${subjectId} is destroyed; personal text of theirs can be neither sealed nor opened`);
    this.name = 'SubjectKeyDestroyed';
  }
}

/** The key store did not answer or could not write. Trying again later is safe. */
export class SubjectKeysUnavailable extends Error {
  constructor(options?: ErrorOptions) {
    super('the key store does not answer', options);
    this.name = 'SubjectKeysUnavailable';
  }
}

/**
 * The port to the keys that personal text is sealed with, one for each person. To destroy a key is to erase every text
 * that was sealed with it, wherever copies of the ciphertext are; that the person had a key stays known.
 */
export interface SubjectKeys {
  /**
   * The person's key, made when there is none yet. Durable before it resolves.
   * @throws SubjectKeyDestroyed
   */
  keyFor(subjectId: string): Promise<SubjectKey>;

  /** The same for many people, with few waits for the disk: an import asks for all its people first. */
  keysFor(subjectIds: readonly string[]): Promise<ReadonlyMap<string, SubjectKey | 'destroyed'>>;

  /** The person's key, if there is one; never makes one. */
  find(subjectId: string): Promise<SubjectKey | 'destroyed' | 'unknown'>;

  /**
   * Destroys the person's key for good, also where there never was one. In this process it holds when the promise
   * resolves; every other process stops using the key within `DESTRUCTION_REACHES_OTHERS_WITHIN_MS`.
   */
  destroy(subjectId: string): Promise<void>;

  close(): Promise<void>;
}
