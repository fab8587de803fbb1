import type { KeyObject } from 'node:crypto';
import { HeldKeys } from './held-keys.js';
import {
  type BoundWrappedKey,
  type MasterKey,
  MasterKeyGivenFromOutside,
  type PlainKey,
  type WrappedKey,
} from './master-key.js';

/** A master key that somebody else keeps and gives to this process, with earlier versions while keys are wrapped under them. */
export class GivenMasterKey implements MasterKey {
  private readonly keys: HeldKeys;

  /** @param keys the current one last */
  constructor(keys: readonly KeyObject[]) {
    this.keys = new HeldKeys(keys);
  }

  async currentVersion(): Promise<string> {
    return this.keys.current;
  }

  async usableVersions(): Promise<readonly string[]> {
    return this.keys.versions;
  }

  async wrap(keys: readonly PlainKey[]): Promise<readonly WrappedKey[]> {
    return keys.map((key) => this.keys.wrap(key));
  }

  async unwrap(keys: readonly BoundWrappedKey[]): Promise<readonly Buffer[]> {
    return keys.map((key) => this.keys.unwrap(key));
  }

  async rewrap(keys: readonly BoundWrappedKey[]): Promise<readonly WrappedKey[]> {
    return keys.map((key) => this.keys.wrap({ context: key.context, key: this.keys.unwrap(key) }));
  }

  async rotate(): Promise<void> {
    throw new MasterKeyGivenFromOutside();
  }

  /** Whoever gives the earlier one stops giving it. */
  async retireEarlier(): Promise<void> {}
}
