import {
  type BoundWrappedKey,
  type MasterKey,
  MasterKeyUnavailable,
  type PlainKey,
  UnusableMasterKey,
  type WrappedKey,
  WrongMasterKey,
} from './master-key.js';
import { VaultTransit, type VaultTransitSettings } from './vault-transit.js';

interface KeyInVault {
  readonly latest_version: number;
  readonly min_decryption_version: number;
  readonly derived: boolean;
}

interface Result {
  readonly ciphertext?: string;
  readonly plaintext?: string;
  readonly error?: string;
}

/** A master key that never leaves HashiCorp Vault: it wraps and unwraps there, many keys in one question. */
export class VaultMasterKey implements MasterKey {
  private constructor(
    private readonly transit: VaultTransit,
    private readonly mount: string,
    private readonly key: string,
  ) {}

  /** @throws MasterKeyUnavailable, and UnusableMasterKey for a key that is not derived */
  static async open(settings: VaultTransitSettings): Promise<VaultMasterKey> {
    const opened = new VaultMasterKey(new VaultTransit(settings), settings.mount, settings.key);
    if (!(await opened.keyInVault()).derived) {
      throw new UnusableMasterKey(
        `the key ${settings.mount}/${settings.key} must be derived. Do: vault write -f ${settings.mount}/keys/${settings.key} derived=true`,
      );
    }
    return opened;
  }

  async currentVersion(): Promise<string> {
    return this.version((await this.keyInVault()).latest_version);
  }

  async usableVersions(): Promise<readonly string[]> {
    const { latest_version: latest, min_decryption_version: first } = await this.keyInVault();
    return Array.from({ length: latest - first + 1 }, (_, n) => this.version(first + n));
  }

  async wrap(keys: readonly PlainKey[]): Promise<readonly WrappedKey[]> {
    const results = await this.batch(
      'encrypt',
      keys.map(({ context, key }) => ({ plaintext: key.toString('base64'), context: inBase64(context) })),
    );
    return results.map((result) => this.wrapped(result));
  }

  async unwrap(keys: readonly BoundWrappedKey[]): Promise<readonly Buffer[]> {
    const results = await this.batch('decrypt', keys.map(sealedItem));
    return results.map(({ plaintext = '' }) => Buffer.from(plaintext, 'base64'));
  }

  async rewrap(keys: readonly BoundWrappedKey[]): Promise<readonly WrappedKey[]> {
    const results = await this.batch('rewrap', keys.map(sealedItem));
    return results.map((result) => this.wrapped(result));
  }

  async rotate(): Promise<void> {
    await this.transit.ask('POST', `keys/${this.key}/rotate`);
  }

  async retireEarlier(): Promise<void> {
    const { latest_version } = await this.keyInVault();
    await this.transit.ask('POST', `keys/${this.key}/config`, { min_decryption_version: latest_version });
  }

  private async keyInVault(): Promise<KeyInVault> {
    return (await this.transit.ask('GET', `keys/${this.key}`)) as KeyInVault;
  }

  private async batch(work: 'encrypt' | 'decrypt' | 'rewrap', items: readonly object[]): Promise<Result[]> {
    if (items.length === 0) return [];
    const answer = await this.transit.ask('POST', `${work}/${this.key}`, { batch_input: items });
    const { batch_results: results } = answer as { batch_results: Result[] };
    if (results?.length !== items.length) throw new MasterKeyUnavailable('Vault answered another question');
    // Vault's own words may repeat what was sent; that something failed is enough.
    if (results.some(({ error }) => error)) {
      throw new WrongMasterKey(`a wrapped key does not open with ${this.mount}/${this.key}`);
    }
    return results;
  }

  private wrapped({ ciphertext = '' }: Result): WrappedKey {
    const [, number] = /^vault:v(\d+):/.exec(ciphertext) ?? [];
    if (number === undefined) throw new MasterKeyUnavailable('Vault did not answer with a ciphertext');
    return { version: this.version(Number(number)), wrapped: Buffer.from(ciphertext) };
  }

  private version(number: number): string {
    return `${this.mount}/${this.key}:v${number}`;
  }
}

function sealedItem({ context, wrapped }: BoundWrappedKey) {
  return { ciphertext: wrapped.toString(), context: inBase64(context) };
}

function inBase64(text: string): string {
  return Buffer.from(text).toString('base64');
}
