import type { BoundWrappedKey, MasterKey, PlainKey, WrappedKey } from './master-key.js';

/** A master key that takes the place of another: new keys are wrapped under it, and what the other wrapped is readable until rewrapped. */
export class MasterKeyInPlaceOfAnother implements MasterKey {
  constructor(
    private readonly present: MasterKey,
    private readonly former: MasterKey,
  ) {}

  currentVersion(): Promise<string> {
    return this.present.currentVersion();
  }

  async usableVersions(): Promise<readonly string[]> {
    return [...(await this.former.usableVersions()), ...(await this.present.usableVersions())];
  }

  wrap(keys: readonly PlainKey[]): Promise<readonly WrappedKey[]> {
    return this.present.wrap(keys);
  }

  unwrap(keys: readonly BoundWrappedKey[]): Promise<readonly Buffer[]> {
    return this.split(
      keys,
      (those) => this.former.unwrap(those),
      (these) => this.present.unwrap(these),
    );
  }

  rewrap(keys: readonly BoundWrappedKey[]): Promise<readonly WrappedKey[]> {
    return this.split(
      keys,
      async (those) => {
        const unwrapped = await this.former.unwrap(those);
        return this.present.wrap(unwrapped.map((key, n) => ({ context: those[n]?.context ?? '', key })));
      },
      (these) => this.present.rewrap(these),
    );
  }

  rotate(): Promise<void> {
    return this.present.rotate();
  }

  /** The former one stays where it is: whoever kept it destroys it. */
  retireEarlier(): Promise<void> {
    return this.present.retireEarlier();
  }

  private async split<Result>(
    keys: readonly BoundWrappedKey[],
    former: (keys: readonly BoundWrappedKey[]) => Promise<readonly Result[]>,
    present: (keys: readonly BoundWrappedKey[]) => Promise<readonly Result[]>,
  ): Promise<readonly Result[]> {
    const versions = new Set(await this.former.usableVersions());
    const isFormer = ({ version }: WrappedKey) => versions.has(version);
    const ofFormer = await former(keys.filter(isFormer));
    const ofPresent = await present(keys.filter((key) => !isFormer(key)));
    const [a, b] = [ofFormer[Symbol.iterator](), ofPresent[Symbol.iterator]()];
    return keys.map((key) => (isFormer(key) ? a : b).next().value as Result);
  }
}
