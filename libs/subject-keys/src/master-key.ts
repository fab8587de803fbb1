/** A key of 256 bits on its way under the master key. */
export interface PlainKey {
  /** What the wrapped key is bound to: it can be unwrapped for this and nothing else. */
  readonly context: string;
  readonly key: Buffer;
}

/** A key as the key store holds it. */
export interface WrappedKey {
  /** Which version of which master key it was wrapped under. */
  readonly version: string;
  readonly wrapped: Buffer;
}

export interface BoundWrappedKey extends WrappedKey {
  readonly context: string;
}

/**
 * The port to the master key: what wraps the key of every person. It has versions; new keys are wrapped under the current one, and
 * those wrapped under earlier ones are readable until these are retired.
 */
export interface MasterKey {
  currentVersion(): Promise<string>;

  /** The versions that can unwrap, the current one last. */
  usableVersions(): Promise<readonly string[]>;

  /** In the order of the keys. @throws MasterKeyUnavailable */
  wrap(keys: readonly PlainKey[]): Promise<readonly WrappedKey[]>;

  /** @throws WrongMasterKey for a key that was wrapped otherwise, MasterKeyUnavailable */
  unwrap(keys: readonly BoundWrappedKey[]): Promise<readonly Buffer[]>;

  /** The same keys under the current version. @throws WrongMasterKey, MasterKeyUnavailable */
  rewrap(keys: readonly BoundWrappedKey[]): Promise<readonly WrappedKey[]>;

  /** Makes a new version the current one. @throws MasterKeyGivenFromOutside */
  rotate(): Promise<void>;

  /** Makes all versions but the current one useless: nothing is wrapped under them any more. */
  retireEarlier(): Promise<void>;
}

/** The wrapped keys were made under another master key, or have been altered. */
export class WrongMasterKey extends Error {
  constructor(what: string) {
    super(
      `${what}. Start with the master key (POLKU_MASTER_KEY, the master key file or POLKU_VAULT_KEY) that this key store was begun with`,
    );
    this.name = 'WrongMasterKey';
  }
}

/** What keeps the master key did not answer, or refused. Trying again later is safe. */
export class MasterKeyUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'MasterKeyUnavailable';
  }
}

/** The master key that was given cannot be used; the message says what to do. It never repeats the key. */
export class UnusableMasterKey extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnusableMasterKey';
  }
}

/** Whoever gives the master key makes its new version; the message says how. */
export class MasterKeyGivenFromOutside extends Error {
  constructor() {
    super(
      'the master key comes from POLKU_MASTER_KEY: put the new one there and the one of today into POLKU_MASTER_KEY_PREVIOUS, start everything anew, and rotate again',
    );
    this.name = 'MasterKeyGivenFromOutside';
  }
}
